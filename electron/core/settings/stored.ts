import type { OutsideDb } from '../database/outsideDb.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';

/** What is kept of this file beside history under a name; undefined for nothing. */
export function storedValue(db: Pick<ReadDb, 'value'>, key: string): unknown {
  const text = db.value<string>(sql`SELECT value FROM preference WHERE key = ${key}`);
  return text === undefined ? undefined : JSON.parse(text);
}

/** Keeps something of this file beside history, in place of what was kept under that name. */
export function storeValue(db: OutsideDb, key: string, value: unknown): void {
  db.run(sql`
    INSERT INTO preference (key, value) VALUES (${key}, ${JSON.stringify(value)})
    ON CONFLICT DO UPDATE SET value = excluded.value`);
}
