import type Database from 'better-sqlite3';
import { type TableName, tables } from '../database/tables/index.ts';
import type { StoredRow } from '../database/writeDb.ts';

/** The rows a step added that stay when it is undone, as other copies may have seen them. */
export interface KeptRows {
  /** Whether a row goes to the archive instead. */
  isArchived(table: TableName, id: number): boolean;
  /** Whether a row stays as it is: it belongs to one in the archive, or one that stays refers to it. */
  stays(table: TableName, row: StoredRow): boolean;
}

/** Whether rows of a table can be archived. */
export const hasArchive = (table: TableName): boolean => Object.hasOwn(tables[table].columns, 'archived_at');

const withArchive = (Object.keys(tables) as TableName[]).filter(hasArchive);

const keyOf = (table: string, id: unknown): string => `${table} ${String(id)}`;

/** @param isShown whether another copy was told of a row; null while none was told of any, so that nothing stays. */
export function keptRows(
  writer: Database.Database,
  setId: number,
  isShown: ((table: TableName, id: number) => boolean) | null,
): KeptRows {
  if (isShown === null) return { isArchived: () => false, stays: () => false };
  const added = writer
    .prepare(
      `SELECT table_name, row_id FROM row_change
       WHERE change_set_id = ? AND before IS NULL AND table_name IN (SELECT value FROM json_each(?))`,
    )
    .all(setId, JSON.stringify(withArchive)) as { table_name: TableName; row_id: number }[];
  const archived = new Set(
    added
      .filter(({ table_name, row_id }) => isShown(table_name, row_id))
      .map(({ table_name, row_id }) => keyOf(table_name, row_id)),
  );
  /** What rows that stay refer to. They were added later, so they are asked about first. */
  const needed = new Set<string>();
  return {
    isArchived: (table, id) => archived.has(keyOf(table, id)),
    stays(table, row) {
      if (archived.size === 0) return false;
      const references = Object.entries(tables[table].columns)
        .filter(([column, { refersTo }]) => refersTo !== null && row[column] !== null)
        .map(([column, { refersTo }]) => keyOf(String(refersTo), row[column]));
      const stays = references.some((key) => archived.has(key)) || needed.has(keyOf(table, row.id));
      if (stays) for (const key of references) needed.add(key);
      return stays;
    },
  };
}
