import { renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { runInWorker } from '../workers/runInWorker.ts';
import { assertSound } from './assertSound.ts';
import { backupPaths } from './backup.ts';
import type { CopyReason } from './retention.ts';

/** Pages copied before others get their turn: half a megabyte, about a millisecond. */
const pagesPerTurn = 128;

/** Makes a copy a single file, without a log beside it. */
function makeSingle(copy: string): void {
  const connection = new Database(copy);
  connection.pragma('journal_mode = DELETE');
  connection.close();
}

/** What is under way, by file: one copy at a time, as each clears away what others left unfinished. */
const underWay = new Map<string, Promise<unknown>>();

/**
 * Copies an open workspace into its backup folder, a little at a time so that the core goes on answering. What
 * is stored before it ends is in it. It is read back and checked before it counts.
 * @returns the path of the copy.
 * @throws SqliteError SQLITE_CORRUPT when the copy turns out unsound, and the reason of `signal` when that
 * stopped it; nothing is left of the copy then.
 */
export function makeCopy(file: string, reason: CopyReason, now: Date, signal: AbortSignal): Promise<string> {
  const before = underWay.get(file) ?? Promise.resolve();
  const copy = before.then(() => copyNow(file, reason, now, signal));
  underWay.set(
    file,
    copy.catch(() => undefined),
  );
  return copy;
}

async function copyNow(file: string, reason: CopyReason, now: Date, signal: AbortSignal): Promise<string> {
  const { path, partial } = backupPaths(file, reason, now);
  // One that does not write, so that the copy can go on between commands.
  const connection = new Database(file, { readonly: true });
  try {
    await connection.backup(partial, {
      progress() {
        signal.throwIfAborted();
        return pagesPerTurn;
      },
    });
    makeSingle(partial);
    await runInWorker(assertSound, partial, { signal });
    renameSync(partial, path);
    return path;
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  } finally {
    connection.close();
  }
}
