import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../feature.ts';

/** Preferences, circles, the workspace and its past commands. */
export const settings = {
  screens: {
    settings: {
      path: '/settings',
      component: lazyRouteComponent(() => import('./SettingsScreen.tsx'), 'SettingsScreen'),
    },
  },
  navigation: { screen: 'settings', order: 10, apart: true },
} as const satisfies Feature;
