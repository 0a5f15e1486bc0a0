import { existsSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Problem } from '../../../shared/model/problem.ts';
import { copyReadBack } from '../database/copyReadBack.ts';
import { makeOwnFolder } from '../database/ownerOnly.ts';
import type { Errand } from '../workers/errand.ts';
import { type Backup, listBackups, listIn, tidyFolder, unfinished } from './backup.ts';
import { clearAway } from './clearAway.ts';
import { surplus } from './retention.ts';
import type { SecondPlace } from './second.ts';

/** Copies go at the whole second on some disks, such as those of cameras and sticks, in milliseconds. */
const coarseness = 2000;

/** Whether a copy is already there as it is. */
function isThere(from: string, to: string): boolean {
  const there = statSync(to, { throwIfNoEntry: false });
  const here = statSync(from);
  return there?.size === here.size && Math.abs(there.mtimeMs - here.mtimeMs) < coarseness;
}

/** Copies a file whole, or not at all, and reads it back. */
function copyOver(from: string, to: string): void {
  const partial = to + unfinished;
  try {
    copyReadBack(from, partial);
    const { atime, mtime } = statSync(from);
    utimesSync(partial, atime, mtime);
    renameSync(partial, to);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/**
 * Makes the second place hold all backups that are beside the file, the newest first; what it missed while it was not there is
 * caught up. Those that only it holds stay as long as they would beside the file, whatever happened there.
 * @throws Problem `backup-folder-missing`; `backup-folder-failed` when the disk took no more or gave back something else.
 */
export const copyAlong: Errand<{ readonly file: string; readonly place: SecondPlace }, void> = {
  name: 'backups.copyAlong',

  async run({ file, place: { chosen, folder } }, { signal, tell }) {
    // A disk that is away must not be made up for by a folder of its name.
    if (!existsSync(chosen)) throw new Problem('backup-folder-missing', { folder: chosen });
    try {
      makeOwnFolder(folder.path);
      tidyFolder(folder.path);
      const targetOf = ({ path }: Backup): string => join(folder.path, basename(path));
      const missing = listBackups(file).filter((one) => !isThere(one.path, targetOf(one)));
      for (const [done, one] of missing.entries()) {
        tell({ done, total: missing.length });
        copyOver(one.path, targetOf(one));
        await setImmediate();
        signal.throwIfAborted();
      }
      clearAway(surplus(listIn(folder)));
    } catch (cause) {
      if (signal.aborted || cause instanceof Problem) throw cause;
      throw new Problem('backup-folder-failed', { folder: chosen }, { cause });
    }
  },
};
