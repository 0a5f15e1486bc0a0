import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../feature.ts';
import { useNewDealDialog } from './useNewDealDialog.tsx';

/** Deals on their way. */
export const pipeline = {
  screens: {
    pipeline: {
      path: '/pipeline',
      component: lazyRouteComponent(() => import('./PipelineScreen.tsx'), 'PipelineScreen'),
    },
  },
  navigation: { screen: 'pipeline', order: 7 },
  useDialogs: () => ({ newDeal: useNewDealDialog() }),
} as const satisfies Feature;
