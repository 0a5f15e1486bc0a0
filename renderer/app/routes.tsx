import {
  createRootRoute,
  createRoute,
  createRouter,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { readSelection } from '../people/selection.tsx';
import { ErrorScreen } from './ErrorScreen.tsx';
import { features } from './features.ts';
import { Shell } from './Shell.tsx';
import { UnknownScreen } from './UnknownScreen.tsx';

const rootRoute = createRootRoute({
  component: Shell,
  errorComponent: ErrorScreen,
  notFoundComponent: UnknownScreen,
  validateSearch: readSelection,
  // Who is selected stays so from screen to screen.
  search: { middlewares: [retainSearchParams(['contact', 'selected'])] },
});

const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today' });
  },
});

const parent = { getParentRoute: () => rootRoute } as const;

/** Every screen and its address. Screens load when they are first opened. */
export const pageRouter = createRouter({
  routeTree: rootRoute.addChildren([
    indexRoute,
    createRoute({ ...parent, ...features.today.screens.today }),
    createRoute({ ...parent, ...features.circles.screens.circles }),
    createRoute({ ...parent, ...features.circles.screens.placement }),
    createRoute({ ...parent, ...features.funnel.screens.funnel }),
    createRoute({ ...parent, ...features.compare.screens.compare }),
    createRoute({ ...parent, ...features.contacts.screens.contacts }),
    createRoute({ ...parent, ...features.insights.screens.insights }),
    createRoute({ ...parent, ...features.insights.screens.insight }),
    createRoute({ ...parent, ...features.pipeline.screens.pipeline }),
    createRoute({ ...parent, ...features.playbook.screens.playbook }),
    createRoute({ ...parent, ...features.reports.screens.reports }),
    createRoute({ ...parent, ...features.reports.screens.consent }),
    createRoute({ ...parent, ...features.reports.screens.referrals }),
    createRoute({ ...parent, ...features.workspaces.screens.workspaces }),
    createRoute({ ...parent, ...features.settings.screens.settings }),
  ]),
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof pageRouter;
  }
}
