import { hostname } from 'node:os';
import Database from 'better-sqlite3';
import { Problem } from '../../../shared/model/problem.ts';

/** Holds a workspace for this process until released. */
export interface WorkspaceLock {
  release(): void;
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

/**
 * Claims a workspace file for this process, so that one core owns it. The claim is a write transaction held
 * open on a small database beside the workspace: the operating system lets go of it when the process dies,
 * however it dies, so there are no stale locks.
 * @throws Problem `workspace-locked`, naming the process and the machine that hold the file.
 */
export function acquireLock(file: string): WorkspaceLock {
  const connection = new Database(`${file}-lock`, { timeout: 0 });
  try {
    connection.exec('CREATE TABLE IF NOT EXISTS owner (pid INTEGER NOT NULL, machine TEXT NOT NULL) STRICT');
    connection.exec('BEGIN IMMEDIATE');
    connection.prepare('DELETE FROM owner').run();
    connection.prepare('INSERT INTO owner (pid, machine) VALUES (?, ?)').run(process.pid, hostname());
    connection.exec('COMMIT');
    connection.exec('BEGIN IMMEDIATE');
  } catch (error) {
    if (!isBusy(error)) {
      connection.close();
      throw error;
    }
    const owner = connection.prepare('SELECT pid, machine FROM owner').get() as
      | { pid: number; machine: string }
      | undefined;
    connection.close();
    throw new Problem('workspace-locked', { file, pid: owner?.pid ?? 0, machine: owner?.machine ?? '' });
  }
  return {
    release() {
      connection.exec('ROLLBACK');
      connection.close();
    },
  };
}
