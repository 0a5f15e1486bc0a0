import { statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { Problem } from '../../../shared/model/problem.ts';
import { forgive } from '../jobs/store.ts';
import { storeValue } from '../settings/stored.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { secondFolderKey } from './second.ts';
import { secondJob } from './secondJob.ts';

/**
 * Has backups of the workspace go to a second folder too, or no more when it is null. The job that takes them there is due at once.
 * @throws Problem `backup-folder-missing` for what is no folder.
 */
export async function setSecond(
  { keep }: Workspace,
  { folder }: { readonly folder: string | null },
): Promise<void> {
  if (folder !== null && !(isAbsolute(folder) && statSync(folder, { throwIfNoEntry: false })?.isDirectory()))
    throw new Problem('backup-folder-missing', { folder });
  await keep(['preference', 'job'], (db) => {
    forgive(db, secondJob.kind);
    storeValue(db, secondFolderKey, folder);
  });
}
