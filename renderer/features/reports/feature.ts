import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../feature.ts';
import { readConsent } from './consent/address.ts';
import { readReferrals } from './referrals/address.ts';

/** Figures by circle and by stage, with whom may be shared, and who brought whom. */
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
    referrals: {
      path: '/reports/referrals',
      component: lazyRouteComponent(() => import('./referrals/ReferralsScreen.tsx'), 'ReferralsScreen'),
      validateSearch: readReferrals,
    },
  },
  navigation: { screen: 'reports', order: 9 },
} as const satisfies Feature;
