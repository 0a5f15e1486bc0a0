import { hashKey, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Change } from '../../electron/core/core.ts';
import { bridge, core, queryClient } from '../bridge/core.ts';
import { peopleKey, refreshPeople } from '../people/usePeople.ts';

/** Milliseconds from a change to asking again: its announcement comes first, and a burst is one. */
const pause = 100;

/** More people than this are not asked about by name. */
const mostNamed = 500;

const readsKey = core.changes.reads.queryKey();
const peopleHash = hashKey(peopleKey);

/** Whether changes make an answer old. Until it is known what queries read, every change does. */
function concern(changes: readonly Change[], key: QueryKey): boolean {
  const [path] = key as [readonly string[]];
  const reads = queryClient.getQueryData(readsKey)?.[path.join('.')];
  return reads === undefined || changes.some(({ tables }) => reads.some((source) => tables.includes(source)));
}

/** Asks again for what changes have made old; of the people only for those they name. */
function catchUp(changes: readonly Change[]): void {
  const named = changes.flatMap(({ contacts }) => (contacts === 'many' ? [] : contacts));
  const isMany = named.length > mostNamed || changes.some(({ contacts }) => contacts === 'many');
  void queryClient.invalidateQueries({
    predicate: ({ queryKey, queryHash }) => (queryHash === peopleHash ? isMany : concern(changes, queryKey)),
  });
  if (!isMany) void refreshPeople([...new Set(named)]);
}

/** Keeps what is shown true after changes to the workspace, whoever made them. */
export function useChanges(): void {
  useEffect(() => {
    void queryClient.prefetchQuery(core.changes.reads.queryOptions());
    let untold: Change[] = [];
    let timer = 0;
    const watch = bridge.client.changes.watch.subscribe(undefined, {
      onData: (change) => {
        untold.push(change);
        if (untold.length > 1) return;
        timer = window.setTimeout(() => {
          const changes = untold;
          untold = [];
          catchUp(changes);
        }, pause);
      },
    });
    return () => {
      watch.unsubscribe();
      window.clearTimeout(timer);
    };
  }, []);
}
