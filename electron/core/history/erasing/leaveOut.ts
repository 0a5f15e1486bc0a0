import type Database from 'better-sqlite3';
import { createReadDb, StatementCache } from '../../database/readDb.ts';
import { createRowIds } from '../../database/rowIds.ts';
import { sql, sqlList } from '../../database/sql.ts';
import type { RowOf } from '../../database/tables/index.ts';
import { createUids } from '../../database/uids.ts';
import { createWriteDb } from '../../database/writeDb.ts';
import { removeContact } from './rows.ts';

/** The uids of all who were erased from a workspace. The file must be of a version that knows. */
export function erasedFrom(file: Database.Database): string[] {
  return file.prepare('SELECT uid FROM erasure ORDER BY uid').pluck().all() as string[];
}

/** How many of these a file of any version holds. */
export function countHeld(file: Database.Database, erased: readonly string[]): number {
  const { text, values } = sql`SELECT count(*) FROM contact WHERE uid IN ${sqlList(erased)}`;
  return file
    .prepare(text)
    .pluck()
    .get(...values) as number;
}

/** Takes those who were erased out of the rows of a file that is thrown away, and of which history is not read. */
export function leaveOut(file: Database.Database, erased: readonly string[]): void {
  const statements = new StatementCache(file);
  const read = createReadDb(
    statements,
    () => {},
    (error) => error,
  );
  const db = createWriteDb(read, statements, createRowIds(read, file), createUids(), () => {});
  file.transaction(() => {
    for (const contact of read.all<RowOf<'contact'>>(
      sql`SELECT * FROM contact WHERE uid IN ${sqlList(erased)}`,
    ))
      removeContact(db, contact);
  })();
}
