import { renameSync, rmSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { backupPaths, listBackups } from './backup.ts';

/** Daily backups that are kept; older ones make room. Those from before a migration stay. */
export const dailiesKept = 7;

/** Pages copied before others get their turn: half a megabyte, about a millisecond. */
const pagesPerTurn = 128;

/** Checks a copy table by table, and makes it a single file, without a log beside it. */
async function assertSound(copy: string, signal: AbortSignal): Promise<void> {
  const connection = new Database(copy);
  try {
    connection.pragma('journal_mode = DELETE');
    const tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
    for (const table of tables) {
      const verdict = connection.pragma(`quick_check('${table}')`, { simple: true });
      if (verdict !== 'ok') throw new Database.SqliteError(String(verdict), 'SQLITE_CORRUPT');
      await setImmediate();
      signal.throwIfAborted();
    }
  } finally {
    connection.close();
  }
}

/**
 * Copies a workspace into its backup folder if that was not done today (UTC), a little at a time so that the
 * core goes on answering, and checks the copy.
 * @param connection one that does not write, so that the copy can go on between commands.
 * @returns the path of the copy; null when there was one already, or when `signal` stopped it.
 * @throws SqliteError SQLITE_CORRUPT when the copy turns out unsound; earlier backups are all kept then.
 */
export async function dailyBackup(
  connection: Database.Database,
  now: Date,
  signal: AbortSignal,
): Promise<string | null> {
  const file = connection.name;
  const dailies = () => listBackups(file).filter(({ reason }) => reason === 'daily');
  const today = now.toISOString().slice(0, 10);
  if (dailies().some(({ at }) => at.startsWith(today))) return null;

  const { path, partial } = backupPaths(file, 'daily', now);
  try {
    await connection.backup(partial, {
      progress() {
        signal.throwIfAborted();
        return pagesPerTurn;
      },
    });
    await assertSound(partial, signal);
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    if (signal.aborted) return null;
    throw error;
  }
  for (const { path: old } of dailies().slice(dailiesKept)) rmSync(old);
  return path;
}
