import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../feature.ts';
import { readCircles } from './address.ts';

/** The rings. */
export const circles = {
  screens: {
    circles: {
      path: '/circles',
      component: lazyRouteComponent(() => import('./CirclesScreen.tsx'), 'CirclesScreen'),
      validateSearch: readCircles,
    },
    placement: {
      path: '/circles/placement',
      component: lazyRouteComponent(() => import('./placement/PlacementScreen.tsx'), 'PlacementScreen'),
    },
  },
  navigation: { screen: 'circles', order: 2 },
} as const satisfies Feature;
