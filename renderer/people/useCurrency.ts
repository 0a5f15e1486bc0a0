import { useQuery } from '@tanstack/react-query';
import { core } from '../bridge/core.ts';

/** The currency revenue is counted in, as ISO 4217; euros while the workspace is on its way. */
export function useCurrency(): string {
  return useQuery(core.workspace.show.queryOptions()).data?.currency ?? 'EUR';
}
