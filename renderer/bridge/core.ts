import { QueryClient } from '@tanstack/react-query';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { AppRouter } from '../../electron/core/core.ts';
import { connect } from './connect.ts';

/** The page's one connection with the core. */
export const bridge = connect();

/**
 * What the page has asked of the core. Answers stay good until the core tells of a change, so nothing is
 * asked again by the clock or by focus.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false },
    mutations: { retry: false },
  },
});

/** Query and mutation options for every procedure of the core. */
export const core = createTRPCOptionsProxy<AppRouter>({ client: bridge.client, queryClient });
