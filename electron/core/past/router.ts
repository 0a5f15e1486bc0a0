import { z } from 'zod';
import { Problem } from '../../../shared/model/problem.ts';
import { conflicts } from '../history/remote/conflicts.ts';
import { mutation, query, router, subscription } from '../trpc.ts';
import { skipStep } from './commands.ts';
import { historyState, pastCommands } from './queries.ts';

/** What is told of beside the buttons of undo and redo. */
const followed = ['undo', 'redo', 'several'] as const;

export const historyRouter = router({
  state: query(z.void(), ['change_set'], (db) => historyState(db)),
  list: query(z.object({ limit: z.number().int().min(1).max(1000) }), ['change_set'], (db, { limit }) =>
    pastCommands(db, limit),
  ),
  conflicts: query(z.void(), ['sync_conflict'], (db) => conflicts(db)),
  /** Undoes the last step. @throws Problem `nothing-to-undo`, `changed-since`, `work-cancelled`. */
  undo: mutation(z.void(), async (workspace) => {
    const undone = await workspace.replay('undo');
    if (!undone) throw new Problem('nothing-to-undo');
    return undone;
  }),
  /** Does the last undone step again. @throws Problem `nothing-to-redo`, `changed-since`, `work-cancelled`. */
  redo: mutation(z.void(), async (workspace) => {
    const redone = await workspace.replay('redo');
    if (!redone) throw new Problem('nothing-to-redo');
    return redone;
  }),
  skip: mutation(z.object({ step: z.string(), skipped: z.boolean().default(true) }), skipStep),
  /** Has what `progress` tells of stop; everything is as it was then. */
  cancel: mutation(z.void(), (workspace) => workspace.running.cancel(...followed)),
  /** How far undo, redo, or a step with many people is; null when none runs. */
  progress: subscription(z.void(), (workspace, _input, signal) =>
    workspace.running.watch(signal, ...followed),
  ),
});
