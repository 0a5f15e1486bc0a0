import { existsSync, renameSync } from 'node:fs';
import { nameBeside } from '../database/nameBeside.ts';
import { runInWorker } from '../workers/runInWorker.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Backup } from './backup.ts';
import { dropUnfinished, writeWithoutErased } from './remake.ts';

/**
 * Copies a backup out of its folder, as a workspace to be opened beside the present one, without those who were erased since.
 * @returns the path of the copy. @throws Problem `backup-unreadable`, `disk-full`.
 */
export async function saveBackupAs({ file, clock, explain }: Workspace, backup: Backup): Promise<string> {
  // It may have been copied out before, and worked in.
  const first = nameBeside(file, 'of', new Date(backup.at));
  let copy = first;
  for (let more = 2; existsSync(copy); more += 1) copy = first.replace(/\.circles$/, ` (${more}).circles`);
  const incoming = `${copy}.incoming`;
  try {
    await runInWorker(writeWithoutErased, { file, copy: backup, to: incoming, now: clock() });
    renameSync(incoming, copy);
  } catch (cause) {
    dropUnfinished(incoming);
    throw explain(cause);
  }
  return copy;
}
