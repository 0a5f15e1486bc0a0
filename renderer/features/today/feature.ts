import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../feature.ts';
import { useTodayBadge } from './useTodayBadge.ts';

/** What asks for attention now. */
export const today = {
  screens: {
    today: {
      path: '/today',
      component: lazyRouteComponent(() => import('./TodayScreen.tsx'), 'TodayScreen'),
    },
  },
  navigation: { screen: 'today', order: 1, useBadge: useTodayBadge },
} as const satisfies Feature;
