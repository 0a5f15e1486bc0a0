import { useState } from 'react';
import type {
  ImportOutcome,
  ImportProgress,
  ImportSource,
  ImportSummary,
} from '../../../shared/model/importRun.ts';
import type { ProblemData } from '../../../shared/model/problem.ts';
import { bridge } from '../../bridge/core.ts';
import { problemOf } from '../../bridge/problemOf.ts';
import type { Plan } from './plan.ts';

/** Where the import stands. */
export type RunState =
  | { readonly status: 'choosing'; readonly problem: ProblemData | null; readonly cancelled: boolean }
  | { readonly status: 'running'; readonly progress: ImportProgress | null; readonly stopping: boolean }
  | { readonly status: 'done'; readonly summary: ImportSummary };

const choosing = (problem: ProblemData | null, cancelled: boolean): RunState => ({
  status: 'choosing',
  problem,
  cancelled,
});

/** Runs the import and follows it; cancelled or failed it is back where files are chosen. */
export function useImportRun() {
  const [state, setState] = useState<RunState>(choosing(null, false));

  async function run(files: readonly ImportSource[], plan: Plan): Promise<void> {
    setState({ status: 'running', progress: null, stopping: false });
    const watch = bridge.client.imports.progress.subscribe(undefined, {
      onData: (progress) => {
        if (progress === null) return;
        setState((present) => (present.status === 'running' ? { ...present, progress } : present));
      },
    });
    try {
      const outcome: ImportOutcome = await bridge.client.imports.run.mutate({
        files: [...files],
        ...plan,
        rules: [...plan.rules],
      });
      setState(outcome.status === 'done' ? { status: 'done', summary: outcome } : choosing(null, true));
    } catch (error) {
      setState(choosing(problemOf(error), false));
    } finally {
      watch.unsubscribe();
    }
  }

  function cancel(): void {
    setState((present) => (present.status === 'running' ? { ...present, stopping: true } : present));
    // If the request does not arrive the import ends by itself, and says so.
    bridge.client.imports.cancel.mutate().catch(() => undefined);
  }

  return { state, run, cancel };
}
