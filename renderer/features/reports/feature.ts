import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../feature.ts';
import { readConsent } from './consent/address.ts';

/** Figures by circle and by stage, and with whom may be shared. */
export const reports = {
  screens: {
    reports: {
      path: '/reports',
      component: lazyRouteComponent(() => import('./ReportsScreen.tsx'), 'ReportsScreen'),
    },
    consent: {
      path: '/reports/consent',
      component: lazyRouteComponent(() => import('./consent/ConsentScreen.tsx'), 'ConsentScreen'),
      validateSearch: readConsent,
    },
  },
  navigation: { screen: 'reports', order: 9 },
} as const satisfies Feature;
