import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { WriteDb } from '../database/writeDb.ts';

/** What a workspace can decide about how it works. */
export type SettingName = 'trust.weights' | 'steps.rules';

/** The stored value of a setting; undefined where it was never decided. */
export function readSetting(db: ReadDb, name: SettingName): unknown {
  const value = db.value<string>(sql`SELECT value FROM setting WHERE name = ${name}`);
  return value === undefined ? undefined : JSON.parse(value);
}

/** Writes a setting down. Part of a larger command. */
export function writeSetting(db: WriteDb, name: SettingName, value: unknown): void {
  const id = db.value<number>(sql`SELECT id FROM setting WHERE name = ${name}`);
  if (id === undefined) db.insert('setting', { name, value: JSON.stringify(value) });
  else db.update('setting', id, { value: JSON.stringify(value) });
}
