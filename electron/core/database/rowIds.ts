import type Database from 'better-sqlite3';
import type { ReadDb } from './readDb.ts';
import { sql } from './sql.ts';
import type { TableName } from './tables/index.ts';

/**
 * Gives new rows their ids, none of them twice: history may still bring back the row that had one. SQLite
 * itself would give the id of a removed last row again.
 */
export interface RowIds {
  next(table: TableName): number;
  /** Notes that a row will be no more; to be called before it goes. */
  noteRemoval(table: TableName): void;
  /** Keeps what was noted for the next opening; to be called before the transaction ends. */
  save(): void;
  /** Looks again which ids there are, as another connection gave some. */
  refresh(): void;
}

export function createRowIds(read: ReadDb, writer: Database.Database): RowIds {
  const last = new Map<TableName, number>();
  const removedFrom = new Set<TableName>();
  const keep = writer.prepare(
    'INSERT INTO used_row_id (table_name, last) VALUES (?, ?) ON CONFLICT DO UPDATE SET last = excluded.last',
  );

  function lastOf(table: TableName): number {
    const known = last.get(table);
    if (known !== undefined) return known;
    const name = { text: table, values: [] };
    const found = read.value<number>(sql`
      SELECT max(coalesce((SELECT max(id) FROM ${name}), 0),
                 coalesce((SELECT last FROM used_row_id WHERE table_name = ${table}), 0))`);
    last.set(table, found ?? 0);
    return found ?? 0;
  }

  return {
    next(table) {
      const id = lastOf(table) + 1;
      last.set(table, id);
      return id;
    },
    noteRemoval(table) {
      lastOf(table);
      removedFrom.add(table);
    },
    save() {
      for (const table of removedFrom) keep.run(table, lastOf(table));
      removedFrom.clear();
    },
    refresh: () => last.clear(),
  };
}
