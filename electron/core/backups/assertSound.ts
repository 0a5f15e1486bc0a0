import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import type { Run } from '../workers/errands.ts';

/**
 * Checks a copy table by table, for as long as nobody wants it to stop. An errand: see `workers/errands.ts`.
 * @param copy path of a workspace file that nobody writes.
 * @throws SqliteError SQLITE_CORRUPT when it is unsound.
 */
export async function assertSound(copy: string, { signal }: Pick<Run, 'signal'>): Promise<void> {
  const connection = new Database(copy, { readonly: true });
  try {
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
