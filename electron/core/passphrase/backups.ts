import { setImmediate } from 'node:timers/promises';
import type { SettledBackups } from '../../../shared/model/workspaces.ts';
import { type Backup, listBackups } from '../backups/backup.ts';
import { clearAway } from '../backups/clearAway.ts';
import { isEncrypted, isLockedAway, opensWith, passphraseOf } from '../database/connect.ts';
import { recode } from '../database/recode.ts';
import type { Errand } from '../workers/errand.ts';

/** Backups that are not encrypted though their workspace is, or the other way round. */
export function unlikeBackups(file: string): Backup[] {
  const expected = isEncrypted(file);
  return listBackups(file).filter(({ path }) => isEncrypted(path) !== expected);
}

/** Which workspace, and whether its other backups are written anew or removed. */
export interface BackupsToSettle {
  readonly file: string;
  readonly what: 'recode' | 'remove';
}

/**
 * Has the backups of a workspace open as it does itself: those that do not are written anew, one after another, or removed.
 * Interrupted, each is as it was or as it is to be.
 * @throws Problem `passphrase-needed` when that of the workspace is not known, `backup-not-cleared`.
 */
export const settleBackups: Errand<BackupsToSettle, SettledBackups> = {
  name: 'passphrase.settleBackups',

  async run({ file, what }, { signal }) {
    const passphrase = passphraseOf(file);
    const opensAlike = (path: string): boolean =>
      isEncrypted(path) ? passphrase !== null && opensWith(path, passphrase) : passphrase === null;
    let settled = 0;
    let locked = 0;
    for (const backup of listBackups(file)) {
      await setImmediate();
      signal.throwIfAborted();
      if (opensAlike(backup.path)) continue;
      try {
        if (what === 'remove') clearAway([backup]);
        else recode(backup.path, passphrase, `${backup.path}.partial`);
        settled += 1;
      } catch (error) {
        if (!isLockedAway(error)) throw error;
        locked += 1;
      }
    }
    return { settled, locked };
  },
};
