import type { TableName } from '../../database/tables/index.ts';
import { tables } from '../../database/tables/index.ts';
import type { RowChangeListener } from '../../database/writeDb.ts';
import type { Clocks } from './clocks.ts';
import { replicaOf } from './knowledge.ts';
import { type Units, unitsOf } from './units.ts';

/** Keeps the clocks of what commands, undo and redo write. Valid within one transaction. */
export interface WriteNotes {
  readonly noteChange: RowChangeListener;
  /** Writes down what came to be; to be called before the transaction ends. */
  finish(): void;
}

const unitsByTable = new Map<string, Units>(
  Object.entries(tables).map(([name, table]) => [name, unitsOf(table)]),
);

/** What merges as one in a table; of an unknown table every column by itself. */
export const unitsOfTable = (table: string): Units => unitsByTable.get(table) ?? unitsOf(undefined);

const keyOf = (table: string, uid: string): string => `${table} ${uid}`;

/**
 * Notes writes of one moment.
 * @param moment gives it; asked for when something is written.
 * @param seenUntil the newest moment that another copy of this file may have seen: what came to be here after
 * it and is removed again leaves no trace.
 */
export function noteWrites(clocks: Clocks, moment: () => string, seenUntil: () => string): WriteNotes {
  /** Runs of ids that came to be now, the latest last. */
  const born = new Map<TableName, { first: number; last: number }[]>();
  /** When rows that were removed now had come to be. */
  const removed = new Map<string, string>();

  function isBornNow(table: TableName, id: number): boolean {
    return born.get(table)?.some(({ first, last }) => first <= id && id <= last) ?? false;
  }

  function noteBorn(table: TableName, id: number, uid: string): void {
    const runs = born.get(table);
    const run = runs?.at(-1);
    if (run && run.last === id - 1) run.last = id;
    else if (runs) runs.push({ first: id, last: id });
    else born.set(table, [{ first: id, last: id }]);
    // Removed and made anew at one moment: it is there.
    const bornBefore = removed.size > 0 ? removed.get(keyOf(table, uid)) : undefined;
    if (bornBefore !== undefined) clocks.putGoneAt(table, uid, bornBefore);
  }

  function finish(): void {
    for (const [table_name, runs] of born) {
      for (const { first, last } of runs) {
        clocks.noteBorn({ table_name, first_id: first, last_id: last, hlc: moment() });
      }
    }
    born.clear();
  }

  function noteRemoved(table: TableName, id: number, uid: string): void {
    if (isBornNow(table, id)) finish();
    const hlc = clocks.forget(table, id, uid);
    // What was removed once may be elsewhere still, although it came to be here again.
    const wasGone = clocks.goneAt(table, uid) !== undefined;
    const isOurs = !wasGone && hlc > seenUntil() && replicaOf(hlc) === replicaOf(moment());
    if (isOurs) return;
    clocks.noteGone(table, uid, moment());
    removed.set(keyOf(table, uid), hlc);
  }

  return {
    noteChange(table, id, before, after) {
      if (before === null) noteBorn(table, id, String(after?.uid));
      else if (after === null) noteRemoved(table, id, String(before.uid));
      else if (!isBornNow(table, id)) {
        const { unitOf } = unitsOfTable(table);
        const units = new Set(
          Object.keys(after)
            .filter((column) => after[column] !== before[column])
            .map(unitOf),
        );
        for (const unit of units) clocks.noteWritten(table, String(after.uid), unit, moment());
      }
    },
    finish,
  };
}
