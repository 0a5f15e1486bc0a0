import { documentFormat } from '../../../shared/model/export.ts';
import type { ReadDb } from '../database/readDb.ts';
import { type Sql, type SqlValue, sql, sqlList } from '../database/sql.ts';
import { type TableName, tables } from '../database/tables/index.ts';
import type { StoredRow } from '../database/writeDb.ts';
import { everything, rowsOfContacts } from './chosen.ts';
import { type DocumentValue, documentVersion } from './document.ts';

const named = (name: string): Sql => ({ text: name, values: [] });

function toldValue(value: Exclude<SqlValue, null>): DocumentValue {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
  return typeof value === 'bigint' ? Number(value) : value;
}

/** The uids of all rows of the tables that others refer to, as they are needed. */
function uidsBy(db: ReadDb): (table: string, id: number) => string {
  const known = new Map<string, Map<number, string>>();
  return (table, id) => {
    let uids = known.get(table);
    if (!uids) {
      const rows = db.all<{ id: number; uid: string }>(sql`SELECT id, uid FROM ${named(table)}`);
      uids = new Map(rows.map((row) => [row.id, row.uid]));
      known.set(table, uids);
    }
    return String(uids.get(id));
  };
}

/** The preferences of a workspace, which are beside people's data. */
function preferencesOf(db: ReadDb): Record<string, unknown> {
  const rows = db.all<{ key: string; value: string }>(sql`SELECT key, value FROM preference ORDER BY key`);
  return Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value)]));
}

/**
 * Writes a workspace, or what is told of some contacts, as JSON: a row a line, piece by piece.
 * @param contactIds null for the whole workspace. @param at the moment, ISO 8601 UTC.
 */
export function* workspaceJson(
  db: ReadDb,
  contactIds: readonly number[] | null,
  at: string,
): Generator<string> {
  const uidOf = uidsBy(db);
  const head = {
    format: documentFormat,
    version: documentVersion,
    exportedAt: at,
    of: contactIds === null ? 'workspace' : 'contacts',
    workspace: db.get(sql`SELECT uid, created_at AS createdAt FROM workspace`),
    preferences: contactIds === null ? preferencesOf(db) : {},
  };
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "tables": {`;
  const chosen = contactIds === null ? everything : rowsOfContacts(db, contactIds);
  let begin = '';
  for (const [name, ids] of chosen) {
    yield `${begin}\n  ${JSON.stringify(name)}: [`;
    const columns = Object.entries(tables[name as TableName].columns);
    const where = ids === null ? sql`` : sql`WHERE id IN ${sqlList(ids)}`;
    let isFirst = true;
    for (const row of db.each<StoredRow>(sql`SELECT * FROM ${named(name)} ${where} ORDER BY id`)) {
      const told: Record<string, DocumentValue> = { uid: String(row.uid) };
      for (const [column, { refersTo }] of columns) {
        const value = row[column];
        if (value === null || value === undefined) continue;
        told[column] = refersTo === null ? toldValue(value) : uidOf(refersTo, Number(value));
      }
      yield `${isFirst ? '' : ','}\n   ${JSON.stringify(told)}`;
      isFirst = false;
    }
    yield isFirst ? ']' : '\n  ]';
    begin = ',';
  }
  yield '\n }\n}\n';
}
