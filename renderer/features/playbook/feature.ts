import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../feature.ts';

/** What each stage of the lifecycle means and asks for. */
export const playbook = {
  screens: {
    playbook: {
      path: '/playbook',
      component: lazyRouteComponent(() => import('./PlaybookScreen.tsx'), 'PlaybookScreen'),
    },
  },
  navigation: { screen: 'playbook', order: 8 },
} as const satisfies Feature;
