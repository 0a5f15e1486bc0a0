import { rmSync } from 'node:fs';
import { hostname } from 'node:os';
import Database from 'better-sqlite3';
import { Problem } from '../../../shared/model/problem.ts';
import { isDamage, isRefusedByDisk } from './damage.ts';
import { makeOwnFile } from './ownerOnly.ts';

/** Holds a workspace for this process until released. */
export interface WorkspaceLock {
  /** What the last holder said on release; null when it ended without a word, or there was none. */
  readonly farewell: string | null;
  /** Lets go, with a word for the next holder if all is in good order. */
  release(farewell: string | null): void;
}

/** How long to wait for a holder to finish writing its name, in milliseconds. */
const nameTimeout = 1000;

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

/** The small database beside a workspace that is its lock. */
export function lockFile(file: string): string {
  return `${file}-lock`;
}

function ownerOf(connection: Database.Database): { pid: number; machine: string } {
  connection.pragma(`busy_timeout = ${nameTimeout}`);
  const owner = connection.prepare('SELECT pid, machine FROM owner').get();
  return (owner as { pid: number; machine: string } | undefined) ?? { pid: 0, machine: '' };
}

/** Takes the lock on an open connection; rejects with SQLITE_BUSY when somebody else holds it. */
function claim(connection: Database.Database): string | null {
  connection.exec(`
    CREATE TABLE IF NOT EXISTS owner (pid INTEGER NOT NULL, machine TEXT NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS farewell (word TEXT NOT NULL) STRICT;
    BEGIN IMMEDIATE`);
  const farewell = connection.prepare('DELETE FROM farewell RETURNING word').pluck().get();
  connection.exec('DELETE FROM owner');
  connection.prepare('INSERT INTO owner (pid, machine) VALUES (?, ?)').run(process.pid, hostname());
  connection.exec('COMMIT; BEGIN IMMEDIATE');
  return (farewell as string | undefined) ?? null;
}

/**
 * Claims a workspace file for this process, so that one core owns it. The claim is a write transaction held
 * open on a small database beside the workspace: the operating system lets go of it when the process dies,
 * however it dies, so there are no stale locks.
 * @throws Problem `workspace-locked`, naming the process and the machine that hold the file.
 */
export function acquireLock(file: string): WorkspaceLock {
  makeOwnFile(lockFile(file));
  const connection = new Database(lockFile(file), { timeout: 0 });
  try {
    const farewell = claim(connection);
    return {
      farewell,
      release(word) {
        try {
          if (word !== null) connection.prepare('INSERT INTO farewell (word) VALUES (?)').run(word);
          connection.exec('COMMIT');
        } catch (error) {
          // Without the word the file is checked at the next opening, which is all it is for.
          if (!isRefusedByDisk(error)) throw error;
        } finally {
          connection.close();
        }
      },
    };
  } catch (error) {
    try {
      if (isBusy(error)) throw new Problem('workspace-locked', { file, ...ownerOf(connection) });
    } finally {
      connection.close();
    }
    if (!isDamage(error)) throw error;
    // Nothing in a lock is worth keeping, and a damaged one cannot be held by anybody.
    rmSync(lockFile(file));
    return acquireLock(file);
  }
}
