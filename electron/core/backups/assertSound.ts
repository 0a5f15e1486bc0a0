import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { connect } from '../database/connect.ts';
import type { Errand } from '../workers/errand.ts';

/**
 * Checks a file table by table, for as long as nobody wants it to stop.
 * @throws SqliteError SQLITE_CORRUPT at what is wrong.
 */
export async function checkTables(
  connection: Database.Database,
  check: 'quick_check' | 'integrity_check',
  signal: AbortSignal,
): Promise<void> {
  const tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  for (const table of tables) {
    const verdict = connection.pragma(`${check}('${table}')`, { simple: true });
    if (verdict !== 'ok') throw new Database.SqliteError(String(verdict), 'SQLITE_CORRUPT');
    await setImmediate();
    signal.throwIfAborted();
  }
}

/**
 * Checks a copy table by table, for as long as nobody wants it to stop. Its input is the path of a workspace
 * file that nobody writes; it throws SqliteError SQLITE_CORRUPT or SQLITE_NOTADB when that is unsound.
 */
export const assertSound: Errand<string, void> = {
  name: 'backups.assertSound',

  async run(copy, { signal }) {
    const connection = connect(copy, { readonly: true });
    try {
      await checkTables(connection, 'quick_check', signal);
    } finally {
      connection.close();
    }
  },
};
