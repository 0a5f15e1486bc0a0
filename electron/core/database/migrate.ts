import Database from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import { Problem } from '../../../shared/model/problem.ts';
import { type Migration, migrations } from './migrations/index.ts';
import { keyUid } from './uids.ts';

/** The version of a file: the number of its last migration, 0 when new. */
export function fileVersion(connection: Database.Database): number {
  return connection.pragma('user_version', { simple: true }) as number;
}

/** Refuses a database that another program made. @throws Problem `workspace-foreign`. */
export function assertOurs(connection: Database.Database): void {
  const tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  if (tables.length > 0 && !tables.includes('change_set')) {
    throw new Problem('workspace-foreign', { file: connection.name });
  }
}

/**
 * Brings a file to the newest version. Each migration and its version number are one transaction, so a
 * migration is either applied and recorded or neither; a new file gets all of them in one. `backup` runs once, before the first change to a
 * file that already holds something.
 * @throws SqliteError SQLITE_CORRUPT for tables that are not those of its version; Problem `workspace-newer` for a file made by a newer version of the app.
 */
export function migrate(
  connection: Database.Database,
  backup: (version: number) => void,
  steps: readonly Migration[] = migrations,
): void {
  const version = fileVersion(connection);
  const newest = steps.at(-1)?.version ?? 0;
  if (version > newest) {
    throw new Problem('workspace-newer', { file: connection.name, version, newest });
  }
  const pending = steps.filter((step) => step.version > version);
  if (pending.length === 0) return;
  if (version > 0) backup(version);
  connection.function('new_uid', () => uuidv7());
  connection.function('key_uid', { varargs: true }, (table, ...key) =>
    keyUid(String(table), ...key.map(String)),
  );
  // Nobody sees a new file before it is whole.
  const transactions = version === 0 ? [pending] : pending.map((step) => [step]);
  for (const together of transactions) {
    try {
      connection.transaction(() => {
        for (const step of together) {
          connection.exec(step.statements);
          connection.pragma(`user_version = ${step.version}`);
        }
      })();
    } catch (error) {
      // The tables are not those of the version that the file says it has.
      if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_ERROR') throw error;
      throw new Database.SqliteError(error.message, 'SQLITE_CORRUPT');
    }
  }
}
