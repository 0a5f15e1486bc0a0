import { lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import type { Feature } from '../feature.ts';

/** All workspaces of this machine, what is due in each, and the way from one to another. */
export const workspaces = {
  screens: {
    workspaces: {
      path: '/workspaces',
      component: lazyRouteComponent(() => import('./WorkspacesScreen.tsx'), 'WorkspacesScreen'),
    },
  },
  navigation: { screen: 'workspaces', order: 10, apart: true },
  lobby: lazy(async () => ({ default: (await import('./Lobby.tsx')).Lobby })),
  refusal: lazy(async () => ({ default: (await import('./RefusedDialog.tsx')).RefusedDialog })),
} as const satisfies Feature;
