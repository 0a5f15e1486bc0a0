import type Database from 'better-sqlite3';
import type { CommandSummary } from '../../../shared/model/command.ts';
import type { StatementCache } from '../database/readDb.ts';
import type { TableName } from '../database/tables/index.ts';
import type { RowChangeListener, StoredRow } from '../database/writeDb.ts';
import { type ChangeSetRow, type Direction, nextToReplay, toSummary } from './queries.ts';
import { rowFromJson } from './rowJson.ts';

interface RowChangeRow {
  table_name: TableName;
  row_id: number;
  before: string | null;
  after: string | null;
}

const rowChanges: Readonly<Record<Direction, string>> = {
  undo: 'SELECT * FROM row_change WHERE change_set_id = ? ORDER BY position DESC',
  redo: 'SELECT * FROM row_change WHERE change_set_id = ? ORDER BY position',
};

function assertOne({ changes }: Database.RunResult): void {
  if (changes !== 1) throw new Error(`History does not fit the data: ${changes} rows instead of one`);
}

function putRow(
  statements: StatementCache,
  table: TableName,
  id: number,
  present: StoredRow | null,
  wanted: StoredRow | null,
): void {
  if (wanted === null) {
    assertOne(statements.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id));
    return;
  }
  const columns = Object.keys(wanted);
  const statement =
    present === null
      ? `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
      : `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`;
  const values = Object.values(wanted);
  assertOne(statements.prepare(statement).run(...values, ...(present === null ? [] : [id])));
}

/**
 * Takes back the last command, or does the last one taken back again, row by row. Runs inside a
 * transaction of the caller.
 * @returns what was replayed, or undefined when there is nothing left in that direction.
 */
export function replay(
  writer: Database.Database,
  statements: StatementCache,
  direction: Direction,
  moment: () => string,
  onChange: RowChangeListener,
): CommandSummary | undefined {
  const set = writer.prepare(nextToReplay[direction].text).get() as ChangeSetRow | undefined;
  if (!set) return undefined;
  for (const change of writer.prepare(rowChanges[direction]).all(set.id) as RowChangeRow[]) {
    const before = change.before === null ? null : rowFromJson(change.before);
    const after = change.after === null ? null : rowFromJson(change.after);
    const [present, wanted] = direction === 'undo' ? [after, before] : [before, after];
    putRow(statements, change.table_name, change.row_id, present, wanted);
    onChange(change.table_name, change.row_id, present, wanted);
  }
  writer
    .prepare('UPDATE change_set SET state = ?, clock = ? WHERE id = ?')
    .run(direction === 'undo' ? 'undone' : 'done', moment(), set.id);
  return toSummary(set);
}
