import type { RemoteValue } from '../../../../shared/model/remoteChanges.ts';
import type { SqlValue } from '../../database/sql.ts';
import type { TableName } from '../../database/tables/index.ts';
import { tables } from '../../database/tables/index.ts';
import type { StoredRow } from '../../database/writeDb.ts';
import type { RowUids } from './uidsOf.ts';

/** Columns of a stored row as they travel: references by uid, bytes as text. */
export function toRemote(
  table: TableName,
  row: StoredRow,
  columns: readonly string[],
  uids: RowUids,
): Record<string, RemoteValue> {
  return Object.fromEntries(
    columns.map((column): [string, RemoteValue] => {
      const value = row[column] ?? null;
      const to = tables[table].columns[column]?.refersTo;
      if (to && value !== null) return [column, uids.uidOf(to, Number(value))];
      if (value instanceof Uint8Array) return [column, { base64: Buffer.from(value).toString('base64') }];
      return [column, typeof value === 'bigint' ? Number(value) : value];
    }),
  );
}

/** What travelled as it is stored here; undefined for a reference to a row that is not here. */
export function fromRemote(
  table: TableName,
  column: string,
  value: RemoteValue,
  uids: RowUids,
): SqlValue | undefined {
  const to = tables[table].columns[column]?.refersTo;
  if (to && value !== null) return uids.idOf(to, String(value));
  return value !== null && typeof value === 'object' ? Buffer.from(value.base64, 'base64') : value;
}
