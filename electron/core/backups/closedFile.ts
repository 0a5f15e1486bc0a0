import { existsSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Temporal } from 'temporal-polyfill';
import { Problem } from '../../../shared/model/problem.ts';
import { connect } from '../database/connect.ts';
import { acquireLock } from '../database/lock.ts';
import { assertOurs, fileVersion } from '../database/migrate.ts';
import { toProblem, withBackup } from '../database/problems.ts';
import { type Backup, isBackup, listBackups } from './backup.ts';
import { clearAway } from './clearAway.ts';
import { makeCopy } from './copy.ts';
import { copyFailure } from './copyFailure.ts';
import { newestSoundBackup } from './recover.ts';
import { reasonNow, surplus } from './retention.ts';
import { safetyCopies } from './safetyCopies.ts';

/** A file that was read from beginning to end and found sound. */
export interface SoundFile {
  readonly file: string;
  /** The number of its last migration. */
  readonly version: number;
  /** How many contacts are in it, archived ones among them. */
  readonly contacts: number;
  /** The newest copy that can be opened; null when there is none. */
  readonly backup: Backup | null;
}

/** Does something with a file that stays as it is and that nobody has open meanwhile. */
async function withClosedFile<Result>(file: string, work: () => Result | Promise<Result>): Promise<Result> {
  const copies = safetyCopies(() => new Date());
  if (!existsSync(file)) throw withBackup('workspace-missing', file, copies);
  const logs = [`${file}-wal`, `${file}-shm`].filter((log) => !existsSync(log));
  try {
    // A backup is nobody's to work in, so nobody holds one.
    const lock = isBackup(file) ? null : acquireLock(file);
    try {
      return await work();
    } finally {
      // Who only reads cannot clear away the empty log that SQLite makes for them.
      for (const log of logs) rmSync(log, { force: true });
      lock?.release(lock.farewell);
    }
  } catch (error) {
    throw error instanceof Problem ? error : toProblem(error, file, copies);
  }
}

/**
 * Reads a workspace file, or a backup, from beginning to end while it is closed, and changes nothing in it.
 * @throws Problem `workspace-locked`, `workspace-foreign`, `workspace-unreadable`, or, with the newest good backup in its
 * details, `workspace-missing` or `workspace-damaged`.
 */
export function checkClosed(file: string): Promise<SoundFile> {
  return withClosedFile(file, () => {
    const connection = connect(file, { readonly: true, fileMustExist: true });
    try {
      const verdict = connection.pragma('integrity_check(1)', { simple: true });
      if (verdict !== 'ok') throw new Database.SqliteError(String(verdict), 'SQLITE_CORRUPT');
      assertOurs(connection);
      const [astray] = connection.pragma('foreign_key_check') as { readonly table: string }[];
      if (astray) throw new Database.SqliteError(`Of ${astray.table} a row is missing`, 'SQLITE_CORRUPT');
      return {
        file,
        version: fileVersion(connection),
        contacts: connection.prepare('SELECT count(*) FROM contact').pluck().get() as number,
        backup: newestSoundBackup(file) ?? null,
      };
    } finally {
      connection.close();
    }
  });
}

/**
 * Makes a backup of a workspace file while it is closed, reads it back, and lets those make room that it takes the place of.
 * @throws Problem `backup-failed`, `backup-not-cleared`, and as `checkClosed` does.
 */
export function backUpClosed(
  file: string,
  now = new Date(),
  zone = Temporal.Now.timeZoneId(),
): Promise<Backup> {
  return withClosedFile(file, async () => {
    if (isBackup(file)) throw new Problem('workspace-is-backup', { file });
    try {
      await makeCopy(file, reasonNow(listBackups(file), now, zone), now, new AbortController().signal);
    } catch (cause) {
      throw copyFailure(cause, file);
    }
    clearAway(surplus(listBackups(file)));
    return listBackups(file)[0]!;
  });
}
