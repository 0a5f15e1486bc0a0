import type { RowDelta } from '../../../../shared/model/remoteChanges.ts';
import type { ReadDb, StatementCache } from '../../database/readDb.ts';
import { sql } from '../../database/sql.ts';
import type { StoredRow } from '../../database/writeDb.ts';

/**
 * Why something was not merged as it came. What waits is merged by itself as soon as it can be: `missing`
 * for what it refers to, `removed` for a row that another copy may bring back, `newer` for a newer version
 * of the app, `refused` while it breaks a rule of the data. The others are settled: `renamed` because two
 * rows had one name, `cycle` because referrals came round, `kept` because what was removed is still in use.
 * Nothing was done with what is `unreadable` or of another workspace (`foreign`).
 */
export type ConflictReason =
  | 'missing'
  | 'removed'
  | 'newer'
  | 'refused'
  | 'renamed'
  | 'cycle'
  | 'kept'
  | 'unreadable'
  | 'foreign';

/** A change that was not merged as it came. */
export interface Conflict {
  readonly reason: ConflictReason;
  readonly table: string;
  readonly rowUid: string;
  readonly details: Readonly<Record<string, string>>;
}

/** What people know a row by, or an empty text. */
export const nameOf = (row: StoredRow | RowDelta['values']): string =>
  String(row.display_name ?? row.title ?? row.name ?? '');

/** What still waits to be merged. */
export interface Waiting {
  readonly delta: RowDelta;
  readonly reason: ConflictReason;
}

/** The changes that wait to be merged. */
export function pendingDeltas(statements: StatementCache): RowDelta[] {
  const rows = statements.prepare('SELECT pending FROM sync_conflict WHERE pending IS NOT NULL').all() as {
    pending: string;
  }[];
  return rows.map(({ pending }) => JSON.parse(pending));
}

/** Keeps for a person to see how something was settled, once. */
export function noteConflict(
  statements: StatementCache,
  { reason, table, rowUid, details }: Conflict,
  made: { uid: string; at: string },
): void {
  statements
    .prepare(
      `INSERT INTO sync_conflict (uid, at, reason, table_name, row_uid, details)
       SELECT ?, ?, reason, table_name, row_uid, details
       FROM (SELECT ? AS reason, ? AS table_name, ? AS row_uid, ? AS details)
       EXCEPT SELECT ?, ?, reason, table_name, row_uid, details FROM sync_conflict`,
    )
    .run(made.uid, made.at, reason, table, rowUid, JSON.stringify(details), made.uid, made.at);
}

/** Makes what waits exactly this. What waited before keeps since when. */
export function setWaiting(
  statements: StatementCache,
  waiting: readonly Waiting[],
  ids: () => string,
  at: string,
): void {
  const keys = waiting.map(({ delta }) => [delta.table, delta.uid]);
  statements
    .prepare(
      `DELETE FROM sync_conflict WHERE pending IS NOT NULL AND (table_name, row_uid) NOT IN
         (SELECT value ->> 0, value ->> 1 FROM json_each(?))`,
    )
    .run(JSON.stringify(keys));
  const put = statements.prepare(
    `INSERT INTO sync_conflict (uid, at, reason, table_name, row_uid, details, pending)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (table_name, row_uid) WHERE pending IS NOT NULL
     DO UPDATE SET reason = excluded.reason, details = excluded.details, pending = excluded.pending`,
  );
  for (const { delta, reason } of waiting) {
    const details = JSON.stringify({ name: nameOf(delta.values) });
    put.run(ids(), at, reason, delta.table, delta.uid, details, JSON.stringify(delta));
  }
}

/** A change that was not merged as it came, as the page sees it. */
export interface ConflictSummary {
  readonly uid: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly reason: ConflictReason;
  readonly table: string;
  /** What a message can mention: the name of the row, and the name it got `instead`. */
  readonly details: Readonly<Record<string, string>>;
}

/** What was not merged as it came, the latest first. */
export function conflicts(db: ReadDb): ConflictSummary[] {
  return db
    .all<Omit<ConflictSummary, 'details'> & { details: string }>(
      sql`SELECT uid, at, reason, table_name AS "table", details FROM sync_conflict ORDER BY id DESC LIMIT 200`,
    )
    .map((row) => ({ ...row, details: JSON.parse(row.details) }));
}
