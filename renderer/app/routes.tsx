import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { ErrorScreen } from './ErrorScreen.tsx';
import { Shell } from './Shell.tsx';

const rootRoute = createRootRoute({ component: Shell, errorComponent: ErrorScreen });

const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today' });
  },
});

const todayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/today',
  component: lazyRouteComponent(() => import('../features/today/TodayScreen.tsx'), 'TodayScreen'),
});
const circlesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/circles',
  component: lazyRouteComponent(() => import('../features/circles/CirclesScreen.tsx'), 'CirclesScreen'),
});
const funnelRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/funnel',
  component: lazyRouteComponent(() => import('../features/funnel/FunnelScreen.tsx'), 'FunnelScreen'),
});
const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/compare',
  component: lazyRouteComponent(() => import('../features/compare/CompareScreen.tsx'), 'CompareScreen'),
});
const contactsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/contacts',
  component: lazyRouteComponent(() => import('../features/contacts/ContactsScreen.tsx'), 'ContactsScreen'),
});
const insightsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/insights',
  component: lazyRouteComponent(() => import('../features/insights/InsightsScreen.tsx'), 'InsightsScreen'),
});
const insightRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/insights/$insight',
  component: lazyRouteComponent(() => import('../features/insights/InsightScreen.tsx'), 'InsightScreen'),
});
const pipelineRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pipeline',
  component: lazyRouteComponent(() => import('../features/pipeline/PipelineScreen.tsx'), 'PipelineScreen'),
});
const playbookRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/playbook',
  component: lazyRouteComponent(() => import('../features/playbook/PlaybookScreen.tsx'), 'PlaybookScreen'),
});
const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports',
  component: lazyRouteComponent(() => import('../features/reports/ReportsScreen.tsx'), 'ReportsScreen'),
});
const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/SettingsScreen.tsx'), 'SettingsScreen'),
});

/** Every screen and its address. Screens load when they are first opened. */
export const pageRouter = createRouter({
  routeTree: rootRoute.addChildren([
    indexRoute,
    todayRoute,
    circlesRoute,
    funnelRoute,
    compareRoute,
    contactsRoute,
    insightsRoute,
    insightRoute,
    pipelineRoute,
    playbookRoute,
    reportsRoute,
    settingsRoute,
  ]),
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof pageRouter;
  }
}
