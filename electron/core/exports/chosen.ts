import type { ReadDb } from '../database/readDb.ts';
import { type Sql, sql, sqlList } from '../database/sql.ts';
import { type TableName, tables } from '../database/tables/index.ts';

const named = (name: string): Sql => ({ text: name, values: [] });

/** The rows of each table that leave, by id; null for all of them. */
export type Chosen = ReadonlyMap<TableName, readonly number[] | null>;

const names = Object.keys(tables) as TableName[];

/** Everything. */
export const everything: Chosen = new Map(names.map((name) => [name, null]));

/** The rows of a table that are of contacts, as its description says. */
function rowsOf(db: ReadDb, name: TableName, contactIds: Sql): number[] {
  const { contact } = tables[name];
  if (!contact?.exporting) return [];
  const idsOf = (statement: Sql) => db.all<{ id: number }>(statement).map(({ id }) => id);
  if (contact.of === 'itself') return idsOf(sql`SELECT id FROM contact WHERE id IN ${contactIds}`);
  if ('column' in contact.of)
    return idsOf(sql`SELECT id FROM ${named(name)} WHERE ${named(contact.of.column)} IN ${contactIds}`);
  const links = named(contact.of.through);
  const { columns } = tables[contact.of.through as TableName];
  const columnTo = (table: string) =>
    named(Object.entries(columns).find(([, { refersTo }]) => refersTo === table)?.[0] ?? '');
  return idsOf(
    sql`SELECT DISTINCT ${columnTo(name)} AS id FROM ${links} WHERE ${columnTo('contact')} IN ${contactIds}`,
  );
}

/**
 * What is told of contacts: their rows, and what these refer to, such as circles, tags and insights, but no other
 * contacts.
 */
export function rowsOfContacts(db: ReadDb, contactIds: readonly number[]): Chosen {
  const ids = sqlList(contactIds);
  const chosen = new Map<TableName, Set<number>>(names.map((name) => [name, new Set(rowsOf(db, name, ids))]));
  // Those that are referred to come first in the descriptions, so from the last on all is known.
  for (const name of names.toReversed()) {
    for (const [column, { refersTo }] of Object.entries(tables[name].columns)) {
      const to = refersTo as TableName | null;
      if (to === null || to === 'contact' || tables[to].contact) continue;
      const own = sqlList([...(chosen.get(name) ?? [])]);
      const referred = db.all<{ id: number | null }>(
        sql`SELECT DISTINCT ${named(column)} AS id FROM ${named(name)} WHERE id IN ${own}`,
      );
      for (const { id } of referred) if (id !== null) chosen.get(to)?.add(id);
    }
  }
  return new Map([...chosen].map(([name, rows]) => [name, [...rows]]));
}
