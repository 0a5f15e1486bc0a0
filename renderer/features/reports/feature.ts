import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../feature.ts';

/** Figures by circle and by stage. */
export const reports = {
  screens: {
    reports: {
      path: '/reports',
      component: lazyRouteComponent(() => import('./ReportsScreen.tsx'), 'ReportsScreen'),
    },
  },
  navigation: { screen: 'reports', order: 9 },
} as const satisfies Feature;
