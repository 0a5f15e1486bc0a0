import type Database from 'better-sqlite3';

/** Tables that are copies of others, made again whenever those change. */
const derived = /^(contact_log$|contact_search)/;

/** The tables of a file that hold what cannot be made again, those that are referred to first. */
export function tablesOf(database: Database.Database): string[] {
  const tables = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid")
    .pluck()
    .all() as string[];
  return tables.filter((name) => !derived.test(name));
}
