import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../feature.ts';
import { readFunnel } from './address.ts';

/** The funnel of the same people. */
export const funnel = {
  screens: {
    funnel: {
      path: '/funnel',
      component: lazyRouteComponent(() => import('./FunnelScreen.tsx'), 'FunnelScreen'),
      validateSearch: readFunnel,
    },
  },
  navigation: { screen: 'funnel', order: 3 },
} as const satisfies Feature;
