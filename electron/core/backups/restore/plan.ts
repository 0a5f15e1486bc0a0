import type Database from 'better-sqlite3';
import { type TableName, tables } from '../../database/tables/index.ts';
import { type Difference, differences, type PlainRow } from './differences.ts';
import { owners } from './owners.ts';

/** The names of all tables, those that others refer to first. */
export const tableNames = Object.keys(tables) as readonly TableName[];

/** What a restore does, by table and uid. */
export interface Plan {
  readonly byTable: ReadonlyMap<TableName, Map<string, Difference>>;
  /** So many waves went out since; they stay as they are, with whom they went to. */
  readonly sent: number;
}

/** What went out to people cannot be called back: taken for unsent, it would go out again. */
function wentOut(table: TableName, now: PlainRow | null): boolean {
  if (table === 'wave' || table === 'delivery') return now?.status === 'sent';
  return table === 'interaction' && typeof now?.insight_id === 'string';
}

/** Leaves out of a plan what must stay: what went out, what that refers to, and the parts of what stays. */
function keepWhatWentOut(byTable: ReadonlyMap<TableName, Map<string, Difference>>): number {
  const stays = new Map(tableNames.map((table) => [table, new Set<string>()]));

  function keep(table: TableName, { uid, now }: Difference): void {
    if (!byTable.get(table)?.delete(uid) || now === null) return;
    stays.get(table)?.add(uid);
    for (const [column, { refersTo }] of Object.entries(tables[table].columns)) {
      const other = refersTo as TableName | null;
      const difference = other && byTable.get(other)?.get(String(now[column]));
      if (other && difference?.past === null) keep(other, difference);
    }
  }

  let sent = 0;
  for (const table of tableNames) {
    for (const difference of [...(byTable.get(table)?.values() ?? [])]) {
      if (!wentOut(table, difference.now)) continue;
      if (table === 'wave') sent += 1;
      keep(table, difference);
    }
  }
  for (const table of tableNames) {
    const owner = owners[table];
    if (!owner) continue;
    for (const difference of [...(byTable.get(table)?.values() ?? [])]) {
      const of = String(difference.now?.[owner.column]);
      if (difference.past === null && stays.get(owner.table)?.has(of)) keep(table, difference);
    }
  }
  return sent;
}

/** What has to be done to a workspace so that it is as a backup, but for what went out since and for who was erased. */
export function planRestore(now: Database.Database, backup: Database.Database): Plan {
  const byTable = new Map(
    tableNames.map((table) => [
      table,
      new Map([...differences(now, backup, table)].map((difference) => [difference.uid, difference])),
    ]),
  );
  // Who was erased stays so, whatever the backup knew of it.
  const erasures = byTable.get('erasure');
  for (const { uid, past } of erasures?.values() ?? []) if (past === null) erasures?.delete(uid);
  return { sent: keepWhatWentOut(byTable), byTable };
}
