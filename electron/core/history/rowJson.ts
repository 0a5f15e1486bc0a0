import type { SqlValue } from '../database/sql.ts';
import type { StoredRow } from '../database/writeDb.ts';

/** Writes a row as JSON; bytes go as `{"base64": …}`, which no column holds otherwise. */
export function rowToJson(row: StoredRow): string {
  // Few rows hold bytes, and asking at every value would take longer than all else here.
  if (!Object.values(row).some((value) => value instanceof Uint8Array)) return JSON.stringify(row);
  return JSON.stringify(row, (_key, value) => {
    if (value?.type === 'Buffer') return { base64: Buffer.from(value.data).toString('base64') };
    return value;
  });
}

/** Reads a row written by `rowToJson`. */
export function rowFromJson(json: string): Record<string, SqlValue> {
  return JSON.parse(json, (_key, value) => {
    if (value !== null && typeof value === 'object' && typeof value.base64 === 'string') {
      return Buffer.from(value.base64, 'base64');
    }
    return value;
  });
}
