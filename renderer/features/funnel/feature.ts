import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../feature.ts';

/** The funnel of the same people. */
export const funnel = {
  screens: {
    funnel: {
      path: '/funnel',
      component: lazyRouteComponent(() => import('./FunnelScreen.tsx'), 'FunnelScreen'),
    },
  },
  navigation: { screen: 'funnel', order: 3 },
} as const satisfies Feature;
