import type { SqlValue } from '../../database/sql.ts';
import { type TableName, tables } from '../../database/tables/index.ts';
import type { WriteDb } from '../../database/writeDb.ts';
import type { Difference, PlainRow } from './differences.ts';
import { type Plan, tableNames } from './plan.ts';

type Values = Record<string, SqlValue>;

/** Called after each row: gives others a turn. */
type AfterRow = () => Promise<void> | void;

const references = (table: TableName) =>
  Object.entries(tables[table].columns).flatMap(([column, { refersTo, isNullable }]) =>
    refersTo === null ? [] : [{ column, to: refersTo as TableName, isNullable }],
  );

/** Does what a plan says, in such an order that every step by itself is one that the file allows, undoing it too. */
export async function applyPlan(db: WriteDb, { byTable }: Plan, afterRow: AfterRow): Promise<void> {
  const of = (table: TableName, is: (difference: Difference) => boolean) =>
    [...(byTable.get(table)?.values() ?? [])].filter(is);
  const gone = (table: TableName) => of(table, ({ past }) => past === null);
  const back = (table: TableName) => of(table, ({ now }) => now === null);
  const other = (table: TableName) => of(table, ({ now, past }) => now !== null && past !== null);

  const idOf = (table: TableName, uid: SqlValue | undefined): number | undefined =>
    db.value<number>({ text: `SELECT id FROM ${table} WHERE uid = ?`, values: [uid ?? null] });
  const isGoing = (table: TableName, uid: SqlValue | undefined): boolean =>
    byTable.get(table)?.get(String(uid))?.past === null;

  async function change(table: TableName, uid: string, values: Values): Promise<void> {
    const id = idOf(table, uid);
    if (id !== undefined) db.update(table, id, values);
    await afterRow();
  }

  /** A row as this file stores it; references to what is not there yet are left out. */
  function stored(table: TableName, row: PlainRow): Values {
    const values: Values = { ...row };
    for (const { column, to } of references(table)) {
      if (row[column] === null) continue;
      const id = idOf(to, row[column]);
      if (id === undefined) delete values[column];
      else values[column] = id;
    }
    return values;
  }

  // What is going is let go of first, by what stays and by others of its table that are going too.
  for (const table of tableNames) {
    for (const { uid, now, past } of [...other(table), ...gone(table)]) {
      const values: Values = {};
      for (const { column, to, isNullable } of references(table)) {
        if (!isGoing(to, now?.[column]) || (past === null && to !== table)) continue;
        const next = past && idOf(to, past[column]);
        if (next || isNullable) values[column] = next ?? null;
      }
      if (Object.keys(values).length > 0) await change(table, uid, values);
    }
  }
  for (const table of tableNames.toReversed()) {
    for (const { uid } of gone(table)) {
      const id = idOf(table, uid);
      if (id !== undefined) db.remove(table, id);
      await afterRow();
    }
  }
  for (const table of tableNames)
    for (const { uid, past } of other(table)) await change(table, uid, stored(table, past as PlainRow));
  for (const table of tableNames) {
    for (const { past } of back(table)) {
      db.insert(table, stored(table, past as PlainRow) as never);
      await afterRow();
    }
  }
  // Now everything is there that can be referred to.
  for (const table of tableNames) {
    if (references(table).length === 0) continue;
    for (const { uid, past } of [...other(table), ...back(table)]) {
      const row = stored(table, past as PlainRow);
      const values = Object.fromEntries(
        references(table).flatMap(({ column }) => (column in row ? [[column, row[column]]] : [])),
      ) as Values;
      await change(table, uid, values);
    }
  }
}
