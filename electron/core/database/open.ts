import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Problem } from '../../../shared/model/problem.ts';
import { backup } from '../backups/backup.ts';
import { acquireLock } from './lock.ts';
import { migrate } from './migrate.ts';

/** The two connections of an open workspace and the way to let go of them. */
export interface OpenedDatabase {
  /** Sees committed data only, so a long import is invisible until it is done. */
  readonly reader: Database.Database;
  readonly writer: Database.Database;
  /** Brings the log into the file, closes both connections and releases the lock. */
  close(): void;
}

function assertReachable(file: string): void {
  const folder = dirname(file);
  if (!existsSync(folder)) throw new Problem('workspace-missing-folder', { file, folder });
  try {
    accessSync(existsSync(file) ? file : folder, constants.R_OK | constants.W_OK);
  } catch (cause) {
    throw new Problem('workspace-unreadable', { file }, { cause });
  }
}

function setPragmas(connection: Database.Database): void {
  // A commit is on the disk before it is acknowledged: FULL also survives losing power.
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('temp_store = MEMORY');
}

function assertSound(connection: Database.Database): void {
  const verdict = connection.pragma('quick_check(1)', { simple: true });
  if (verdict !== 'ok') throw new Problem('workspace-damaged', { file: connection.name });
}

function isDamage(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError &&
    (error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_NOTADB')
  );
}

/**
 * Opens a workspace file, making it when it does not exist: claims it, checks it and brings it to the
 * newest version.
 * @throws Problem `workspace-missing-folder`, `workspace-unreadable`, `workspace-locked`,
 * `workspace-damaged` or `workspace-newer`. The file is left as it was.
 */
export function openDatabase(file: string, now: () => Date): OpenedDatabase {
  assertReachable(file);
  const lock = acquireLock(file);
  let writer: Database.Database | undefined;
  try {
    writer = new Database(file);
    const opened = writer;
    assertSound(opened);
    migrate(opened, (version) => backup(opened, `before-version-${version + 1}`, now()));
    setPragmas(opened);
    const reader = new Database(file, { readonly: true });
    return {
      reader,
      writer: opened,
      close() {
        reader.close();
        opened.pragma('wal_checkpoint(TRUNCATE)');
        opened.close();
        lock.release();
      },
    };
  } catch (error) {
    writer?.close();
    lock.release();
    if (isDamage(error)) throw new Problem('workspace-damaged', { file }, { cause: error });
    throw error;
  }
}
