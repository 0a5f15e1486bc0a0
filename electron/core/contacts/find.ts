import { Problem } from '../../../shared/model/problem.ts';
import type { ReadDb } from '../database/readDb.ts';
import { type Sql, sql, sqlList } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';

/** A row that must be there. @throws Problem `not-found`. */
export function required<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Problem('not-found');
  return row;
}

/** The stored contact with this uid. @throws Problem `not-found`. */
export function contactRow(db: ReadDb, uid: string): RowOf<'contact'> {
  return required(db.get<RowOf<'contact'>>(sql`SELECT * FROM contact WHERE uid = ${uid}`));
}

/** The stored contacts with these uids, in the order they were made. @throws Problem `not-found` if one is missing. */
export function contactRows(db: ReadDb, uids: readonly string[]): RowOf<'contact'>[] {
  const rows = db.all<RowOf<'contact'>>(sql`SELECT * FROM contact WHERE uid IN ${sqlList(uids)} ORDER BY id`);
  if (rows.length !== new Set(uids).size) throw new Problem('not-found');
  return rows;
}

/** The stored circle with this uid, which was not removed. @throws Problem `not-found`. */
export function circleRow(db: ReadDb, uid: string): RowOf<'circle'> {
  return required(
    db.get<RowOf<'circle'>>(sql`SELECT * FROM circle WHERE uid = ${uid} AND successor_id IS NULL`),
  );
}

/** The rows of one contact in a table of its details. */
export function rowsOfContact<Table extends 'contact_point' | 'contact_address'>(
  db: ReadDb,
  table: Table,
  contactId: number,
): RowOf<Table>[] {
  const name: Sql = { text: table, values: [] };
  return db.all<RowOf<Table>>(
    sql`SELECT * FROM ${name} WHERE contact_id = ${contactId} ORDER BY position, id`,
  );
}
