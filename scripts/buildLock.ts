import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { cacheFolder } from './project.ts';

/** How long to wait for another build before giving up with an error, in milliseconds. */
const patience = 5 * 60_000;

/**
 * Does work that only one process may do at a time; others wait their turn. The lock is a transaction, as
 * that of a workspace is: however its holder ends, the operating system lets go of it.
 * @throws SqliteError `SQLITE_BUSY` when another has held it for five minutes.
 */
export function withBuildLock<Result>(work: () => Result): Result {
  mkdirSync(cacheFolder, { recursive: true });
  const lock = new Database(join(cacheFolder, 'build.lock'), { timeout: patience });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return work();
  } finally {
    lock.close();
  }
}
