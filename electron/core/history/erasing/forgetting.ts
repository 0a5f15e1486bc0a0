import type { CommandDetails } from '../../../../shared/model/command.ts';
import type { OutsideDb } from '../../database/outsideDb.ts';
import { type Sql, sql, sqlList } from '../../database/sql.ts';
import { type TableName, tables } from '../../database/tables/index.ts';
import type { StoredRow } from '../../database/writeDb.ts';
import { rowFromJson } from '../rowJson.ts';

const named = (name: string): Sql => ({ text: name, values: [] });

/** Rows of people's data that are there no more, by table. */
type GoneRows = ReadonlyMap<TableName, readonly number[]>;

/** The column by which rows of a table point to the contact they are of. */
function ownerColumn(table: TableName): string | undefined {
  const of = tables[table].contact?.of;
  return typeof of === 'object' && 'column' in of ? of.column : undefined;
}

/** Rows of a table that history knows, that were of a contact, and that are there no more. */
function goneRowsOf(db: OutsideDb, table: TableName, column: string, contactId: number): number[] {
  const path = `$.${column}`;
  return db
    .all<{ row_id: number }>(sql`
      SELECT DISTINCT row_id FROM row_change
      WHERE table_name = ${table} AND (before ->> ${path} = ${contactId} OR after ->> ${path} = ${contactId})
        AND NOT EXISTS (SELECT 1 FROM ${named(table)} WHERE id = row_id)`)
    .map(({ row_id }) => row_id);
}

/** Rows that nobody else had to do with, found by the rows that pointed both to them and to the contact. */
function goneThrough(db: OutsideDb, table: TableName, links: TableName, contactId: number): number[] {
  const column = Object.entries(tables[links].columns).find(([, { refersTo }]) => refersTo === table)?.[0];
  const [to, of] = [`$.${column}`, `$.${ownerColumn(links)}`];
  return db
    .all<{ id: number }>(sql`
      SELECT coalesce(before, after) ->> ${to} AS id FROM row_change
      WHERE table_name = ${links} AND coalesce(before, after) ->> ${to} IS NOT NULL
      GROUP BY 1
      HAVING min(coalesce(before, after) ->> ${of}) = ${contactId}
         AND max(coalesce(before, after) ->> ${of}) = ${contactId}
         AND NOT EXISTS (SELECT 1 FROM ${named(table)} AS row WHERE row.id = coalesce(before, after) ->> ${to})`)
    .map(({ id }) => id);
}

/** All rows of a contact that was removed just now, as history knows them. */
function rowsOf(db: OutsideDb, contactId: number): GoneRows {
  const gone = new Map<TableName, readonly number[]>();
  for (const table of Object.keys(tables) as TableName[]) {
    const of = tables[table].contact?.of;
    if (of === 'itself') gone.set(table, [contactId]);
    else if (of && 'column' in of) gone.set(table, goneRowsOf(db, table, of.column, contactId));
    else if (of) gone.set(table, goneThrough(db, table, of.through as TableName, contactId));
  }
  return gone;
}

/** Takes a contact out of recorded rows that are of others, so that undoing these never points to nobody. */
function forgetReferences(db: OutsideDb, contactId: number): void {
  for (const [table, { columns }] of Object.entries(tables) as [TableName, (typeof tables)[TableName]][]) {
    for (const [column, { refersTo, isNullable }] of Object.entries(columns)) {
      if (refersTo !== 'contact' || !isNullable) continue;
      const path = `$.${column}`;
      for (const side of ['before', 'after'].map(named)) {
        db.run(sql`
          UPDATE row_change SET ${side} = json_set(${side}, ${path}, NULL)
          WHERE table_name = ${table} AND ${side} ->> ${path} = ${contactId}`);
      }
    }
  }
}

/** Details of a command that are words of people: names of contacts and titles of deals. */
const wordyDetails = ['name', 'title'] as const;

/** What a command was told by, without words of people. */
export const withoutWords = (details: CommandDetails): CommandDetails =>
  Object.fromEntries(
    Object.entries(details).map(([key, value]) => [
      key,
      (wordyDetails as readonly string[]).includes(key) ? '' : value,
    ]),
  );

/** Empties the names that commands were told by. @param isTheirs which words are to go. */
function forgetDetails(db: OutsideDb, sets: readonly number[], isTheirs: (word: string) => boolean): void {
  const rows = db.all<{ id: number; details: string }>(
    sql`SELECT id, details FROM change_set WHERE id IN ${sqlList(sets)}`,
  );
  for (const { id, details } of rows) {
    const told = JSON.parse(details) as Record<string, unknown>;
    const words = wordyDetails.filter((key) => typeof told[key] === 'string' && isTheirs(String(told[key])));
    if (words.length === 0) continue;
    for (const key of words) told[key] = '';
    db.run(sql`UPDATE change_set SET details = ${JSON.stringify(told)} WHERE id = ${id}`);
  }
}

/** The uids of people who were undone, and so are there no more. */
export function undoneContacts(db: OutsideDb): string[] {
  return db
    .all<{ uid: string }>(sql`
      SELECT DISTINCT after ->> '$.uid' AS uid FROM row_change
      JOIN change_set ON change_set.id = change_set_id AND state <> 'done'
      WHERE table_name = 'contact' AND before IS NULL AND after ->> '$.uid' IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM contact WHERE contact.id = row_id)`)
    .map(({ uid }) => uid);
}

/** Forgets everything that was undone, whoever it was about, so that nobody can do it again. That it was stays on record. */
export function dropUndone(db: OutsideDb): void {
  const undone = db
    .all<{ id: number }>(sql`SELECT id FROM change_set WHERE state <> 'done'`)
    .map(({ id }) => id);
  db.run(sql`DELETE FROM row_change WHERE change_set_id IN ${sqlList(undone)}`);
  db.run(sql`UPDATE change_set SET state = 'dropped' WHERE id IN ${sqlList(undone)}`);
  forgetDetails(db, undone, () => true);
}

/** Every text that recorded rows hold, and the commands that they were changed by. */
function recordedWords(db: OutsideDb, keys: Sql): { words: Set<string>; sets: Set<number> } {
  const words = new Set<string>();
  const sets = new Set<number>();
  const changes = db.all<{ change_set_id: number; before: string | null; after: string | null }>(sql`
    SELECT change_set_id, before, after FROM row_change WHERE (table_name, row_id) IN ${keys}`);
  for (const { change_set_id, before, after } of changes) {
    sets.add(change_set_id);
    const rows: StoredRow[] = [before, after].flatMap((row) => (row === null ? [] : [rowFromJson(row)]));
    for (const value of rows.flatMap((row) => Object.values(row))) {
      if (typeof value === 'string' && value !== '') words.add(value);
    }
  }
  return { words, sets };
}

/** The command that is being recorded. */
export const runningSet = (db: OutsideDb): number =>
  db.value<number>(sql`SELECT max(id) FROM change_set`) ?? 0;

/**
 * Forgets what history knows of a contact whose rows the running command has removed, along with everything that
 * was undone, and with what this command itself recorded. Commands that were about nobody else are forgotten whole.
 * What remains can be undone and done again as before.
 */
export function forgetContact(db: OutsideDb, { id, uid }: { id: number; uid: string }): void {
  dropUndone(db);
  const running = runningSet(db);
  const pairs = [...rowsOf(db, id)].flatMap(([table, ids]) => ids.map((row) => [table, row]));
  const keys = sql`(SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(pairs)}))`;
  const { words, sets } = recordedWords(db, keys);
  db.run(sql`DELETE FROM row_change WHERE change_set_id = ${running} OR (table_name, row_id) IN ${keys}`);
  forgetReferences(db, id);
  const touched = [...sets].filter((set) => set !== running);
  db.run(sql`
    DELETE FROM change_set WHERE id IN ${sqlList(touched)}
      AND NOT EXISTS (SELECT 1 FROM row_change WHERE change_set_id = change_set.id)`);
  forgetDetails(db, touched, (word) => words.has(word));
  db.run(sql`
    DELETE FROM sync_conflict
    WHERE row_uid IN ${sqlList([...words])} OR details ->> '$.name' IN ${sqlList([...words])}
       OR instr(pending, ${uid}) > 0`);
}
