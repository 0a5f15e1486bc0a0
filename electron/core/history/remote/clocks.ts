import type Database from 'better-sqlite3';
import type { StatementCache } from '../../database/readDb.ts';

/** Rows that came to be in one go, as a run of their ids. */
export interface Birth {
  readonly table_name: string;
  readonly first_id: number;
  readonly last_id: number;
  readonly hlc: string;
}

/** The moment of all that was there before there were moments. */
export const beforeClocks = '1970-01-01T00:00:00.000Z-0000-0000000000000000';

/**
 * When rows came to be, when their columns were written since, and when they were removed, by the hybrid
 * logical clock. Of a column that was never written since there is no clock: it has that of its row; and rows
 * that came to be in one go share theirs, so that an import writes a line per table and not one per value.
 */
export class Clocks {
  readonly #statements: StatementCache;

  constructor(statements: StatementCache) {
    this.#statements = statements;
  }

  #prepare(text: string): Database.Statement<unknown[]> {
    return this.#statements.prepare(text);
  }

  #birthOf(table: string, id: number): Birth | undefined {
    const birth = this.#prepare(
      'SELECT * FROM row_clock WHERE table_name = ? AND first_id <= ? ORDER BY first_id DESC LIMIT 1',
    ).get(table, id) as Birth | undefined;
    return birth && birth.last_id >= id ? birth : undefined;
  }

  /** When a row came to be. */
  bornAt(table: string, id: number): string {
    return this.#birthOf(table, id)?.hlc ?? beforeClocks;
  }

  /** When the units of a row were written, of those that were since it came to be. */
  writtenAt(table: string, uid: string): Record<string, string> {
    const rows = this.#prepare('SELECT unit, hlc FROM cell_clock WHERE table_name = ? AND uid = ?').all(
      table,
      uid,
    ) as { unit: string; hlc: string }[];
    return Object.fromEntries(rows.map(({ unit, hlc }) => [unit, hlc]));
  }

  /** Notes that a unit of a row was written. */
  noteWritten(table: string, uid: string, unit: string, hlc: string): void {
    this.#prepare(
      `INSERT INTO cell_clock (table_name, uid, unit, hlc) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET hlc = excluded.hlc`,
    ).run(table, uid, unit, hlc);
  }

  /** Notes that rows came to be, whatever was known of their ids. */
  noteBorn({ table_name, first_id, last_id, hlc }: Birth): void {
    // Runs do not overlap each other: all but the first of these begin among the ids.
    const overlapping = this.#prepare(
      `SELECT * FROM row_clock
       WHERE table_name = ? AND last_id >= ? AND first_id <= ? AND first_id >= coalesce(
         (SELECT max(first_id) FROM row_clock WHERE table_name = ? AND first_id <= ?), ?)`,
    ).all(table_name, first_id, last_id, table_name, first_id, first_id) as Birth[];
    for (const birth of overlapping) this.#cut(birth, first_id, last_id);
    const before = this.#birthOf(table_name, first_id - 1);
    if (before?.hlc === hlc) this.#endBirth(before, last_id);
    else this.#insertBirth(table_name, first_id, last_id, hlc);
  }

  /** Forgets when a row came to be and was written. @returns when it had come to be. */
  forget(table: string, id: number, uid: string): string {
    const birth = this.#birthOf(table, id);
    if (birth) this.#cut(birth, id, id);
    this.#prepare('DELETE FROM cell_clock WHERE table_name = ? AND uid = ?').run(table, uid);
    return birth?.hlc ?? beforeClocks;
  }

  #insertBirth(table: string, first: number, last: number, hlc: string): void {
    this.#prepare('INSERT INTO row_clock (table_name, first_id, last_id, hlc) VALUES (?, ?, ?, ?)').run(
      table,
      first,
      last,
      hlc,
    );
  }

  #endBirth({ table_name, first_id }: Pick<Birth, 'table_name' | 'first_id'>, last: number): void {
    this.#prepare('UPDATE row_clock SET last_id = ? WHERE table_name = ? AND first_id = ?').run(
      last,
      table_name,
      first_id,
    );
  }

  /** Takes ids out of a run. */
  #cut(birth: Birth, first: number, last: number): void {
    const { table_name, first_id, last_id, hlc } = birth;
    // What is undone goes from the last to the first, so most often the end is cut off.
    if (first_id < first) this.#endBirth(birth, first - 1);
    else
      this.#prepare('DELETE FROM row_clock WHERE table_name = ? AND first_id = ?').run(table_name, first_id);
    if (last_id > last) this.#insertBirth(table_name, last + 1, last_id, hlc);
  }

  /** When a row was removed last, also if it came to be again since; undefined when it never was. */
  goneAt(table: string, uid: string): string | undefined {
    const gone = this.#prepare('SELECT hlc FROM row_gone WHERE table_name = ? AND uid = ?').get(table, uid);
    return (gone as { hlc: string } | undefined)?.hlc;
  }

  /** Notes that a row was removed. */
  noteGone(table: string, uid: string, hlc: string): void {
    this.#prepare(
      `INSERT INTO row_gone (table_name, uid, hlc) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET hlc = excluded.hlc WHERE excluded.hlc > row_gone.hlc`,
    ).run(table, uid, hlc);
  }

  /** Puts the removal of a row earlier, as it came to be again at the moment it was removed. */
  putGoneAt(table: string, uid: string, hlc: string): void {
    this.#prepare('UPDATE row_gone SET hlc = ? WHERE table_name = ? AND uid = ?').run(hlc, table, uid);
  }
}
