import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { Problem } from '../../../shared/model/problem.ts';
import { isLockedAway } from '../database/connect.ts';
import { isSound } from '../database/damage.ts';
import { acquireLock } from '../database/lock.ts';
import { nameBeside } from '../database/nameBeside.ts';
import { settle } from '../database/settle.ts';
import { eraseFromCopy } from '../erasing/fromCopy.ts';
import type { Errand } from '../workers/errand.ts';
import { type Backup, listBackups } from './backup.ts';
import { erasedSoFar } from './traces.ts';

/** The newest backup of a workspace file that can be opened and read from beginning to end. */
export function newestSoundBackup(file: string): Backup | undefined {
  return listBackups(file).find(({ path }) => {
    try {
      return isSound(path);
    } catch (error) {
      // Nobody can say of one whose passphrase is not known.
      if (isLockedAway(error)) return false;
      throw error;
    }
  });
}

/** The same in a worker, as backups are read from beginning to end; null when there is none. */
export const findSoundBackup: Errand<string, Backup | null> = {
  name: 'backups.findSound',
  run: (file) => newestSoundBackup(file) ?? null,
};

/** What was recovered, and where the damaged file is kept. */
export interface Recovery {
  readonly backup: Backup;
  /** The damaged file, for whoever wants to try and get more out of it. */
  readonly keptAs: string;
}

/** The backup to put in place: the newest sound one, unless another is named. */
function soundBackup(file: string, named: string | undefined): Backup {
  const backup =
    named === undefined ? newestSoundBackup(file) : listBackups(file).find(({ path }) => path === named);
  if (!backup) throw new Problem('backup-missing', { file });
  if (named !== undefined && !isSound(named)) throw new Problem('backup-unreadable', { file: named });
  return backup;
}

/** Who was erased since a backup was made, as far as the damaged file or a newer backup can still say. */
function erasedSince(file: string, { path }: Backup): string[] {
  const backups = listBackups(file).map((backup) => backup.path);
  const newer = backups.slice(0, backups.indexOf(path));
  const erased = [file, ...newer].flatMap((one) => {
    try {
      return erasedSoFar(one).people;
    } catch {
      // It is too damaged for that, or of a version that did not know.
      return [];
    }
  });
  return [...new Set(erased)];
}

/**
 * Puts the newest sound backup, or the one that is named, in the place of a damaged workspace, which is kept beside it.
 * Whoever was erased since, as far as that can be read, is not in it. Whatever interrupts this, there is a file in place,
 * and nothing is lost.
 * @throws Problem `workspace-locked`; `backup-missing` when there is no (such) backup, `backup-unreadable` when it is
 * not sound; then nothing changes.
 */
export async function recoverWorkspace(file: string, now: Date, named?: string): Promise<Recovery> {
  const lock = acquireLock(file);
  try {
    const backup = soundBackup(file, named);
    const keptAs = nameBeside(file, 'damaged', now);
    const incoming = `${file}.incoming`;
    copyFileSync(backup.path, incoming);
    const erased = erasedSince(file, backup);
    if (erased.length > 0) await eraseFromCopy(incoming, erased, now);
    settle(incoming);
    if (existsSync(file)) copyFileSync(file, keptAs);
    // The log of the damaged file must not be read into the one that takes its place.
    for (const ending of ['-wal', '-shm']) {
      if (existsSync(file + ending)) renameSync(file + ending, keptAs + ending);
    }
    renameSync(incoming, file);
    return { backup, keptAs };
  } finally {
    rmSync(`${file}.incoming`, { force: true });
    lock.release(null);
  }
}
