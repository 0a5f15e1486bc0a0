import {
  changesFormat,
  type Gone,
  type RemoteChanges,
  type RemoteSet,
  type RowDelta,
} from '../../../../shared/model/remoteChanges.ts';
import type { StatementCache } from '../../database/readDb.ts';
import type { TableName } from '../../database/tables/index.ts';
import { tables } from '../../database/tables/index.ts';
import type { StoredRow } from '../../database/writeDb.ts';
import { type Birth, Clocks } from './clocks.ts';
import { pendingDeltas } from './conflicts.ts';
import { type Knowledge, knows, unseenAfter } from './knowledge.ts';
import { unitsOfTable } from './noteWrites.ts';
import { RowUids } from './uidsOf.ts';
import { toRemote } from './values.ts';

interface CellClock {
  readonly table_name: TableName;
  readonly uid: string;
  readonly unit: string;
  readonly hlc: string;
}

const rowKey = (table: string, uid: string): string => `${table} ${uid}`;

/** The rows that changed after what is known: whole where they came to be since, else what was written. */
function rowDeltas(statements: StatementCache, after: string, isNews: (hlc: string) => boolean): RowDelta[] {
  const clocks = new Clocks(statements);
  const uids = new RowUids(statements);
  const deltas = new Map<string, RowDelta>();

  const births = statements.prepare('SELECT * FROM row_clock WHERE hlc > ?').all(after) as Birth[];
  for (const { table_name, first_id, last_id, hlc } of births.filter((birth) => isNews(birth.hlc))) {
    const table = table_name as TableName;
    const columns = Object.keys(tables[table].columns);
    const rows = statements
      .prepare(`SELECT * FROM ${table} WHERE id BETWEEN ? AND ?`)
      .all(first_id, last_id) as StoredRow[];
    for (const row of rows) {
      const uid = String(row.uid);
      deltas.set(rowKey(table, uid), {
        table,
        uid,
        born: hlc,
        values: toRemote(table, row, columns, uids),
        clocks: clocks.writtenAt(table, uid),
      });
    }
  }

  const cells = statements.prepare('SELECT * FROM cell_clock WHERE hlc > ?').all(after) as CellClock[];
  for (const { table_name: table, uid, unit, hlc } of cells.filter((cell) => isNews(cell.hlc))) {
    const key = rowKey(table, uid);
    const delta = deltas.get(key) ?? { table, uid, born: null, values: {}, clocks: {} };
    if (delta.born !== null) continue;
    const row = statements.prepare(`SELECT * FROM ${table} WHERE uid = ?`).get(uid) as StoredRow;
    deltas.set(key, {
      ...delta,
      values: { ...delta.values, ...toRemote(table, row, unitsOfTable(table).columnsOf(unit), uids) },
      clocks: { ...delta.clocks, [unit]: hlc },
    });
  }
  return [...deltas.values()];
}

function goneRows(statements: StatementCache, after: string, isNews: (hlc: string) => boolean): Gone[] {
  const rows = statements
    .prepare('SELECT table_name AS "table", uid, hlc FROM row_gone WHERE hlc > ?')
    .all(after) as Gone[];
  return rows.filter(({ hlc }) => isNews(hlc));
}

type SetRow = Omit<RemoteSet, 'details'> & { details: string };

function setsOf(statements: StatementCache, moments: Iterable<string>): RemoteSet[] {
  const find = statements.prepare(
    `SELECT clock AS hlc, uid, command, details, device, replayed,
            -- What was replayed here happened at another time than what it was first, and may be of another person.
            iif(replayed IS NULL OR origin = 'remote', at, substr(clock, 1, 24)) AS at,
            iif(replayed IS NULL OR origin = 'remote', member, replayed_by) AS member
     FROM change_set WHERE clock = ?`,
  );
  return [...moments].sort().flatMap((hlc) => {
    const set = find.get(hlc) as SetRow | undefined;
    return set ? [{ ...set, details: JSON.parse(set.details) }] : [];
  });
}

/**
 * Everything that happened after `since` up to `until`, as it is now: what was overwritten since does not
 * travel. What waits here to be merged travels along.
 * @param since what the other has seen. @param until what this copy has seen, or a part of that.
 */
export function collectChanges(
  statements: StatementCache,
  workspace: string,
  since: Knowledge,
  until: Knowledge,
): RemoteChanges {
  const after = unseenAfter(until, since);
  const isNews = (hlc: string) => !knows(since, hlc) && knows(until, hlc);
  const rows = after === undefined ? [] : rowDeltas(statements, after, isNews);
  const gone = after === undefined ? [] : goneRows(statements, after, isNews);
  const moments = new Set(gone.map(({ hlc }) => hlc));
  for (const { born, clocks } of rows) {
    for (const hlc of [born, ...Object.values(clocks)]) if (hlc && isNews(hlc)) moments.add(hlc);
  }
  return {
    format: changesFormat,
    workspace,
    since,
    until,
    sets: setsOf(statements, moments),
    rows: [...rows, ...(after === undefined ? [] : pendingDeltas(statements))],
    gone,
  };
}
