import { forgive } from '../jobs/store.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { listBackups } from './backup.ts';
import { clearAway } from './clearAway.ts';
import { makeCopy } from './copy.ts';
import { copyFailure } from './copyFailure.ts';
import { backupJob } from './jobs.ts';
import { surplus } from './retention.ts';
import { secondJob } from './secondJob.ts';

/**
 * Makes a backup because somebody asks for it. @returns its path.
 * @throws Problem `backup-failed`; `backup-not-cleared` when it was made and an old one is in the way;
 * `workspace-damaged` when the workspace turns out to be.
 */
export async function backUpNow({ file, clock, explain, tell, keep }: Workspace): Promise<{ path: string }> {
  let path: string;
  try {
    path = await makeCopy(file, 'asked', clock(), new AbortController().signal);
  } catch (cause) {
    throw explain(copyFailure(cause, file));
  }
  // Who shows the backups asks for them again as for those that a job makes.
  tell({ tables: ['job'], contacts: [] });
  clearAway(surplus(listBackups(file)));
  await keep(['job'], (db) => {
    forgive(db, backupJob.kind);
    // It may have found a disk away that is back by now.
    forgive(db, secondJob.kind);
  });
  return { path };
}
