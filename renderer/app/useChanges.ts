import type { QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Change } from '../../electron/core/core.ts';
import { bridge, core, queryClient } from '../bridge/core.ts';

const readsKey = core.changes.reads.queryKey();

/** Whether a change makes an answer old. Until it is known what queries read, every change does. */
function concerns({ tables }: Change, key: QueryKey): boolean {
  const [path] = key as [readonly string[]];
  const reads = queryClient.getQueryData(readsKey)?.[path.join('.')];
  return reads === undefined || reads.some((source) => tables.includes(source));
}

/** Asks again for what is shown and was made old by a change to the workspace, whoever made it. */
export function useChanges(): void {
  useEffect(() => {
    void queryClient.prefetchQuery(core.changes.reads.queryOptions());
    const watch = bridge.client.changes.watch.subscribe(undefined, {
      onData: (change) =>
        void queryClient.invalidateQueries({ predicate: ({ queryKey }) => concerns(change, queryKey) }),
    });
    return () => watch.unsubscribe();
  }, []);
}
