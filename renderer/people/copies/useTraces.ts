import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Trace } from '../../../electron/core/backups/traces.ts';
import type { ProblemData } from '../../../shared/model/problem.ts';
import { bridge, core } from '../../bridge/core.ts';
import { problemOf } from '../../bridge/problemOf.ts';
import { phrase } from '../../locales/phrase.ts';
import { useMessages } from '../../ui/messages.tsx';

/** How far it is with making copies anew. */
type Progress = Readonly<Record<'done' | 'total', number>>;

/** Which copies of the workspace still hold what was erased, and the two ways to deal with them. */
export function useTraces() {
  const messages = useMessages();
  const found = useMutation(core.backups.traces.mutationOptions({ onError: messages.failed }));
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failures, setFailures] = useState<ReadonlyMap<string, ProblemData>>(new Map());
  const look = found.mutateAsync;
  useEffect(() => void look().catch(() => undefined), [look]);

  const remake = useMutation({
    async mutationFn(copies: readonly Trace[]) {
      const failed = new Map<string, ProblemData>();
      for (const [done, { path }] of copies.entries()) {
        setProgress({ done, total: copies.length });
        try {
          await bridge.client.backups.remake.mutate({ copy: path });
        } catch (error) {
          failed.set(path, problemOf(error));
        }
      }
      setFailures(failed);
      await look();
      return copies.length - failed.size;
    },
    onSuccess: (count) => {
      if (count > 0) messages.done(phrase('exports.copies.remade', { count }));
    },
    onError: messages.failed,
    onSettled: () => setProgress(null),
  });
  const remove = useMutation({
    async mutationFn(copies: readonly Trace[]) {
      const { count } = await bridge.client.backups.remove.mutate({ copies: copies.map(({ path }) => path) });
      // Nobody is left without one.
      if (copies.some(({ kind }) => kind === 'backup')) await bridge.client.backups.make.mutate();
      await look();
      return count;
    },
    onSuccess: (count) => messages.done(phrase('exports.copies.removed', { count })),
    onError: messages.failed,
  });
  return {
    traces: found.data,
    progress,
    failures,
    isBusy: remake.isPending || remove.isPending,
    remake: remake.mutate,
    remove: remove.mutate,
  };
}
