import type { SqlValue } from '../database/sql.ts';
import type { StoredRow } from '../database/writeDb.ts';

/** What bytes look like in JSON. Within text the quotes would be escaped. */
const bytesBegin = '{"base64":';

/** Whether two stored values are one and the same. */
export function isSame(one: SqlValue | undefined, other: SqlValue | undefined): boolean {
  if (one instanceof Uint8Array && other instanceof Uint8Array) return Buffer.compare(one, other) === 0;
  return one === other;
}

/** Writes a row, or some columns of one, as JSON; bytes go as `{"base64": …}`, which no column holds otherwise. */
export function rowToJson(row: StoredRow): string {
  // Few rows hold bytes, and asking at every value would take longer than all else here.
  if (!Object.values(row).some((value) => value instanceof Uint8Array)) return JSON.stringify(row);
  return JSON.stringify(row, (_key, value) => {
    if (value?.type === 'Buffer') return { base64: Buffer.from(value.data).toString('base64') };
    return value;
  });
}

/** Reads what `rowToJson` wrote. */
export function rowFromJson(json: string): Record<string, SqlValue> {
  const row = JSON.parse(json) as Record<string, SqlValue | { base64: string }>;
  if (json.includes(bytesBegin)) {
    for (const [column, value] of Object.entries(row)) {
      if (typeof value === 'object' && value !== null && 'base64' in value)
        row[column] = Buffer.from(value.base64, 'base64');
    }
  }
  return row as Record<string, SqlValue>;
}
