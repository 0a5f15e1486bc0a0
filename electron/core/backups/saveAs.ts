import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { Problem } from '../../../shared/model/problem.ts';
import { isSound } from '../database/damage.ts';
import { nameBeside } from '../database/nameBeside.ts';
import { keepToOwner } from '../database/ownerOnly.ts';
import type { Backup } from './backup.ts';

/**
 * Copies a backup out of its folder, as a workspace to be opened beside the present one. @returns the path of the copy.
 * @throws Problem `backup-unreadable`, `disk-full`.
 */
export function saveBackupAs(file: string, { path, at }: Backup): string {
  if (!isSound(path)) throw new Problem('backup-unreadable', { file: path });
  // It may have been copied out before, and worked in.
  const first = nameBeside(file, 'of', new Date(at));
  let copy = first;
  for (let more = 2; existsSync(copy); more += 1) copy = first.replace(/\.circles$/, ` (${more}).circles`);
  const incoming = `${copy}.incoming`;
  try {
    copyFileSync(path, incoming);
    keepToOwner('file', incoming);
    renameSync(incoming, copy);
  } catch (cause) {
    rmSync(incoming, { force: true });
    if ((cause as NodeJS.ErrnoException).code !== 'ENOSPC') throw cause;
    throw new Problem('disk-full', { file: copy }, { cause });
  }
  return copy;
}
