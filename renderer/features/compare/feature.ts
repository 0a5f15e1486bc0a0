import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../feature.ts';

/** Rings and funnel side by side. */
export const compare = {
  screens: {
    compare: {
      path: '/compare',
      component: lazyRouteComponent(() => import('./CompareScreen.tsx'), 'CompareScreen'),
    },
  },
  navigation: { screen: 'compare', order: 4 },
} as const satisfies Feature;
