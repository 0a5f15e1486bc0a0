import type Database from 'better-sqlite3';
import type { SqlValue } from '../../database/sql.ts';
import { type TableName, tables } from '../../database/tables/index.ts';
import { isSame } from '../../history/rowJson.ts';

/** A row without its id, which is of one file: it refers to others by their uids. */
export type PlainRow = Readonly<Record<string, SqlValue>> & { readonly uid: string };

/** A row that is not the same in two files; null where it is not there. */
export interface Difference {
  readonly uid: string;
  readonly now: PlainRow | null;
  readonly past: PlainRow | null;
}

/** The rows of a table in the order of their uids. */
function rowsOf(file: Database.Database, table: TableName): IterableIterator<PlainRow> {
  const columns = Object.entries(tables[table].columns).map(([name, { refersTo }]) =>
    refersTo === null
      ? `it.${name} AS ${name}`
      : `(SELECT uid FROM ${refersTo} WHERE id = it.${name}) AS ${name}`,
  );
  return file
    .prepare(`SELECT it.uid AS uid, ${columns.join(', ')} FROM ${table} AS it ORDER BY it.uid`)
    .iterate() as IterableIterator<PlainRow>;
}

function isEqual(one: PlainRow, other: PlainRow): boolean {
  for (const column in one) if (!isSame(one[column], other[column])) return false;
  return true;
}

/** What a table holds otherwise in one file than in another, row by row. Both must be of the newest version. */
export function* differences(
  now: Database.Database,
  past: Database.Database,
  table: TableName,
): Generator<Difference> {
  const [ours, theirs] = [rowsOf(now, table), rowsOf(past, table)];
  let [our, their] = [ours.next(), theirs.next()];
  while (!our.done || !their.done) {
    if (their.done || (!our.done && our.value.uid < their.value.uid)) {
      const row = our.value as PlainRow;
      yield { uid: row.uid, now: row, past: null };
      our = ours.next();
    } else if (our.done || their.value.uid < our.value.uid) {
      yield { uid: their.value.uid, now: null, past: their.value };
      their = theirs.next();
    } else {
      if (!isEqual(our.value, their.value)) yield { uid: our.value.uid, now: our.value, past: their.value };
      [our, their] = [ours.next(), theirs.next()];
    }
  }
}
