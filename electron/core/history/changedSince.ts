import Database from 'better-sqlite3';
import { Problem } from '../../../shared/model/problem.ts';
import type { ReadDb } from '../database/readDb.ts';
import { type TableName, tables } from '../database/tables/index.ts';
import type { StoredRow } from '../database/writeDb.ts';
import type { ChangeSetRow } from './changeSet.ts';

const titles = ['display_name', 'title', 'name', 'file_name'];

/** What people know a row by: its own title, else that of what it belongs to; '' when it has none. */
function titleOf(read: ReadDb, table: TableName, row: StoredRow | undefined): string {
  const title = titles.map((column) => row?.[column]).find((value) => typeof value === 'string');
  if (title !== undefined) return String(title);
  for (const [column, { refersTo }] of Object.entries(tables[table].columns)) {
    if (refersTo !== 'contact' && refersTo !== 'insight') continue;
    const id = row?.[column];
    if (typeof id !== 'number') continue;
    const owner = { text: `SELECT * FROM ${refersTo} WHERE id = ?`, values: [id] };
    return titleOf(read, refersTo, read.get<StoredRow>(owner));
  }
  return '';
}

/** The refusal to replay a command over what something else did to a row since. */
export function changedSince(
  read: ReadDb,
  set: ChangeSetRow,
  table: TableName,
  row: StoredRow | undefined,
): Problem {
  return new Problem('changed-since', {
    step: set.uid,
    command: set.command,
    name: titleOf(read, table, row),
  });
}

/** Whether SQLite refused because of another row: one that points here, is pointed to, or has the same key. */
export function isConstraint(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT');
}
