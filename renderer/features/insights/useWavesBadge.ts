import { useQuery } from '@tanstack/react-query';
import { core } from '../../bridge/core.ts';

/** How many waves are to be sent. */
export function useWavesBadge(): number {
  return useQuery(core.insights.due.queryOptions()).data ?? 0;
}
