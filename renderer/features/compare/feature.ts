import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../feature.ts';
import { readCompare } from './address.ts';

/** Rings and funnel side by side. */
export const compare = {
  screens: {
    compare: {
      path: '/compare',
      component: lazyRouteComponent(() => import('./CompareScreen.tsx'), 'CompareScreen'),
      validateSearch: readCompare,
    },
  },
  navigation: { screen: 'compare', order: 4 },
} as const satisfies Feature;
