import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Problem } from '../../../shared/model/problem.ts';
import type { PassphraseChange, SettledBackups } from '../../../shared/model/workspaces.ts';
import { type Backup, unfinished } from '../backups/backup.ts';
import { clearAway } from '../backups/clearAway.ts';
import { backupsInBothPlaces, secondPlaceOf } from '../backups/second.ts';
import { isEncrypted, isLockedAway, opensWith, passphraseOf } from '../database/connect.ts';
import { recode } from '../database/recode.ts';
import type { Errand } from '../workers/errand.ts';
import { runInWorker } from '../workers/runInWorker.ts';

/** Backups, in both places, that are not encrypted though their workspace is, or the other way round. */
export function unlikeBackups(file: string): Backup[] {
  const expected = isEncrypted(file);
  return backupsInBothPlaces(file).filter(({ path }) => isEncrypted(path) !== expected);
}

/** Which workspace, and whether its other backups are written anew or removed. */
export interface BackupsToSettle {
  readonly file: string;
  readonly what: Exclude<PassphraseChange['backups'], 'leave'>;
}

/**
 * Has the backups of a workspace, in both places, open as it does itself: those that do not are written anew, one after another,
 * or removed. Interrupted, each is as it was or as it is to be.
 * @throws Problem `passphrase-needed` when that of the workspace is not known, `backup-not-cleared`; `backup-folder-failed` when
 * those beside the file are as they are to be and the second place takes no more.
 */
export const settleBackups: Errand<BackupsToSettle, SettledBackups> = {
  name: 'passphrase.settleBackups',

  async run({ file, what }, { signal }) {
    const passphrase = passphraseOf(file);
    const opensAlike = (path: string): boolean =>
      isEncrypted(path) ? passphrase !== null && opensWith(path, passphrase) : passphrase === null;
    const second = secondPlaceOf(file);
    let settled = 0;
    let locked = 0;
    for (const backup of backupsInBothPlaces(file)) {
      await setImmediate();
      signal.throwIfAborted();
      if (opensAlike(backup.path)) continue;
      try {
        if (what === 'remove') clearAway([backup]);
        else recode(backup.path, passphrase, backup.path + unfinished);
        settled += 1;
      } catch (error) {
        if (isLockedAway(error)) locked += 1;
        else if (error instanceof Problem || dirname(backup.path) !== second?.folder.path) throw error;
        else throw new Problem('backup-folder-failed', { folder: second.chosen }, { cause: error });
      }
    }
    const isAway = second !== null && !existsSync(second.chosen);
    return { settled, locked, away: isAway ? second.chosen : null };
  },
};

/** What becomes of the backups of a workspace that opens with another passphrase now; see `settleBackups`. */
export async function settleBackupsOf(
  file: string,
  what: PassphraseChange['backups'],
): Promise<SettledBackups> {
  return what === 'leave'
    ? { settled: 0, locked: 0, away: null }
    : runInWorker(settleBackups, { file, what });
}
