import type Database from 'better-sqlite3';
import type { ReadDb, StatementCache } from './readDb.ts';
import type { RowIds } from './rowIds.ts';
import type { SqlValue } from './sql.ts';
import { type NewRow, type RowOf, type TableName, tables } from './tables/index.ts';
import { keyUid } from './uids.ts';

/** A stored row as history sees it. */
export type StoredRow = Readonly<Record<string, SqlValue>>;

/**
 * Told about every changed row, in order: before is null for an insert, after for a removal. What was left to
 * its default is missing from an inserted row.
 */
export type RowChangeListener = (
  table: TableName,
  id: number,
  before: StoredRow | null,
  after: StoredRow | null,
) => void;

/**
 * The only way to change people's data. Every call changes exactly one row and is recorded, so that undo,
 * redo and audit need nothing from the commands. Valid within one transaction.
 */
export interface WriteDb extends ReadDb {
  /** Inserts a row and returns its id. */
  insert<Table extends TableName>(table: Table, row: NewRow<Table>): number;
  /** Changes the given columns of one row; equal values are no change. Throws if the row does not exist. */
  update<Table extends TableName>(table: Table, id: number, changes: Partial<RowOf<Table>>): void;
  /** Removes one row. Throws if the row does not exist. */
  remove(table: TableName, id: number): void;
}

/** Inserts rows that name these columns, in this order. */
interface Insertion {
  readonly columns: readonly string[];
  readonly statement: Database.Statement<unknown[]>;
}

/** Whether a row has these columns, in this order and no others. */
function hasColumns(row: StoredRow, columns: readonly string[]): boolean {
  let count = 0;
  for (const column in row) {
    if (columns[count] !== column) return false;
    count += 1;
  }
  return count === columns.length;
}

/** So many rows that others refer to are remembered by their uid. */
const remembered = 1000;

/** Gives a connection the write interface; `rowIds` gives new rows their ids, `ids` their uids. */
export function createWriteDb(
  read: ReadDb,
  statements: StatementCache,
  rowIds: RowIds,
  ids: () => string,
  onChange: RowChangeListener,
): WriteDb {
  function fetch(statement: Database.Statement<unknown[]>, values: readonly unknown[]): StoredRow {
    const row = statement.get(...values) as StoredRow | undefined;
    if (!row) throw new Error(`No row was changed by: ${statement.source}`);
    return row;
  }

  const insertions = new Map<TableName, Insertion[]>();
  const uids = new Map<string, string>();
  const latest = new Map<string, StoredRow>();

  /** Of a large import most time would go into putting together the same statements over and over. */
  function insertion(table: TableName, row: StoredRow): Insertion['statement'] {
    let known = insertions.get(table);
    if (!known) {
      known = [];
      insertions.set(table, known);
    }
    for (const { columns, statement } of known) if (hasColumns(row, columns)) return statement;
    const columns = Object.keys(row);
    const places = columns.map(() => '?').join(', ');
    const statement = statements.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`);
    known.push({ columns, statement });
    return statement;
  }

  /** The uid of a row that another refers to. Neither its id nor its uid is ever another's. */
  function uidAt(table: string, id: number): string {
    const inserted = latest.get(table);
    if (inserted?.id === id) return String(inserted.uid);
    const place = `${table} ${id}`;
    const known = uids.get(place);
    if (known !== undefined) return known;
    // A row that is not there is the business of the foreign key.
    const uid = read.value<string>({ text: `SELECT uid FROM ${table} WHERE id = ?`, values: [id] });
    if (uids.size >= remembered) uids.clear();
    if (uid !== undefined) uids.set(place, uid);
    return String(uid);
  }

  /** The uid of a new row: made of its key, with references by uid, where its table has one. */
  function uidOf(table: TableName, row: Readonly<Record<string, unknown>>): string {
    if (typeof row.uid === 'string') return row.uid;
    const { key, columns } = tables[table];
    if (!key) return ids();
    const uid = keyUid(
      table,
      ...key.map((name) => {
        const to = columns[name]?.refersTo;
        return to ? uidAt(to, row[name] as number) : String(row[name]);
      }),
    );
    // A row that was renamed keeps its uid: who takes its old name is another.
    const isOne = key.length === 1 && columns[key[0] ?? '']?.refersTo === null;
    return isOne && read.value({ text: `SELECT 1 FROM ${table} WHERE uid = ?`, values: [uid] }) ? ids() : uid;
  }

  return {
    ...read,

    insert(table, row) {
      const id = rowIds.next(table);
      const complete: StoredRow = { id, uid: uidOf(table, row), ...row };
      insertion(table, complete).run(...Object.values(complete));
      latest.set(table, complete);
      onChange(table, id, null, complete);
      return id;
    },

    update(table, id, changes) {
      const before = fetch(statements.prepare(`SELECT * FROM ${table} WHERE id = ?`), [id]);
      const differing = Object.entries(changes).filter(
        ([column, value]) => value !== undefined && value !== before[column],
      );
      if (differing.length === 0) return;
      const columns = differing.map(([column]) => column);
      const after = fetch(
        statements.prepare(
          `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ? RETURNING *`,
        ),
        [...differing.map(([, value]) => value), id],
      );
      onChange(table, id, before, after);
    },

    remove(table, id) {
      rowIds.noteRemoval(table);
      onChange(
        table,
        id,
        fetch(statements.prepare(`DELETE FROM ${table} WHERE id = ? RETURNING *`), [id]),
        null,
      );
    },
  };
}
