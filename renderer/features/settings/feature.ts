import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../feature.ts';
import { readSettings } from './address.ts';

/** Preferences, circles, the workspace and its past commands. */
export const settings = {
  screens: {
    settings: {
      path: '/settings',
      component: lazyRouteComponent(() => import('./SettingsScreen.tsx'), 'SettingsScreen'),
      validateSearch: readSettings,
    },
  },
  navigation: { screen: 'settings', order: 11, apart: true },
} as const satisfies Feature;
