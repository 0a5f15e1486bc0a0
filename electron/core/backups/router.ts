import { z } from 'zod';
import { Problem } from '../../../shared/model/problem.ts';
import { mutation, query, router, subscription } from '../trpc.ts';
import { runInWorker } from '../workers/runInWorker.ts';
import { backupAt, listBackups } from './backup.ts';
import { backUpNow } from './now.ts';
import { backupStanding, backupsOf } from './queries.ts';
import { remakeCopy } from './remake.ts';
import { removeCopies } from './remove.ts';
import { restoreElsewhere } from './restore/elsewhere.ts';
import { previewRestore } from './restore/preview.ts';
import { saveBackupAs } from './saveAs.ts';
import { setSecond } from './setSecond.ts';
import { findTraces } from './traces.ts';

/** Path of a backup, as `list` gives it. */
const backupSchema = z.object({ backup: z.string() });

export const backupsRouter = router({
  list: query(z.void(), ['job', 'preference'], (db, _input, { workspace, host }) =>
    backupsOf(db, workspace.file, host),
  ),
  /** Whether what was done lately is in a backup. */
  standing: query(z.void(), ['job', 'clock'], (db, _input, { workspace: { file, clock } }) =>
    backupStanding(db, file, clock()),
  ),
  /** Shows the newest in its folder. @throws Problem `not-found` when there is none, or nothing to show it in. */
  show: mutation(z.void(), ({ file }, _input, { host: { showInFolder } }) => {
    const [newest] = listBackups(file);
    if (!newest || !showInFolder) throw new Problem('not-found');
    showInFolder(newest.path);
  }),
  /** Makes one now, read back before it counts. @throws Problem `backup-failed`. */
  make: mutation(z.void(), backUpNow),
  /**
   * Has backups go to a second folder too, such as one on another disk, or no more; those that are there stay.
   * @throws Problem `backup-folder-missing`.
   */
  setSecond: mutation(z.object({ folder: z.string().trim().min(1).max(4000).nullable() }), setSecond),
  /** Which files that were made of the workspace still hold somebody who was erased since; it only looks. */
  traces: mutation(z.void(), ({ file }) => runInWorker(findTraces, { file })),
  /** Makes such a file anew without them, in its own place; see `remakeCopy`. */
  remake: mutation(z.object({ copy: z.string() }), remakeCopy),
  /**
   * Deletes backups, and copies that were saved or kept as damaged, by the paths that `list` and `traces` give.
   * @throws Problem `backup-not-cleared`.
   */
  remove: mutation(z.object({ copies: z.array(z.string()).max(1000) }), removeCopies),
  /**
   * Makes a workspace of its own of a backup, beside the open one, which stays as it is. @returns the path of the new file.
   * @throws Problem `not-found`, `backup-unreadable`, `disk-full`.
   */
  saveAs: mutation(backupSchema, async (workspace, { backup }) => ({
    file: await saveBackupAs(workspace, backupAt(workspace.file, backup)),
  })),
  /** What restoring would change; it only looks. @throws Problem `not-found`, `backup-unreadable`. */
  preview: mutation(backupSchema, ({ file }, { backup }) =>
    runInWorker(previewRestore, { file, backup: backupAt(file, backup).path }),
  ),
  /**
   * Makes the workspace as a backup is, in one step; what went out since stays. @returns how many rows differed.
   * @throws Problem `not-found`, `backup-unreadable`, `restore-clash`; everything is as it was then.
   */
  restore: mutation(backupSchema, async (workspace, { backup }) => {
    const { path, at } = backupAt(workspace.file, backup);
    return { rows: await workspace.elsewhere('restore', restoreElsewhere, { backup: path, at }) };
  }),
  /** Has the running restore stop; everything is as it was then. */
  cancel: mutation(z.void(), (workspace) => workspace.running.cancel('restore')),
  /** How far the running restore is, in rows; null when none runs. */
  progress: subscription(z.void(), (workspace, _input, signal) => workspace.running.watch(signal, 'restore')),
});
