import { Problem } from '../../../shared/model/problem.ts';
import { isLockedAway } from '../database/connect.ts';
import { isDamage } from '../database/damage.ts';
import { backupFolder } from './backup.ts';

/** What to tell of a backup that could not be made: that of damage and of a passphrase as it is, of all else `backup-failed`. */
export function copyFailure(cause: unknown, file: string): unknown {
  return isDamage(cause) || isLockedAway(cause)
    ? cause
    : new Problem('backup-failed', { folder: backupFolder(file) }, { cause });
}
