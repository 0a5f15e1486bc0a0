import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../feature.ts';
import { readInsight } from './address.ts';
import { useNewInsightDialog } from './useNewInsightDialog.tsx';
import { useWavesBadge } from './useWavesBadge.ts';
import { useSendDialog } from './waves/useSendDialog.tsx';

/** Insights, and the waves they go out in. */
export const insights = {
  screens: {
    insights: {
      path: '/insights',
      component: lazyRouteComponent(() => import('./InsightsScreen.tsx'), 'InsightsScreen'),
    },
    insight: {
      path: '/insights/$insight',
      component: lazyRouteComponent(() => import('./InsightScreen.tsx'), 'InsightScreen'),
      validateSearch: readInsight,
    },
  },
  navigation: { screen: 'insights', order: 6, useBadge: useWavesBadge },
  useDialogs: () => ({ newInsight: useNewInsightDialog(), sendWave: useSendDialog() }),
} as const satisfies Feature;
