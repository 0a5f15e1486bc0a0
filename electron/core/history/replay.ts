import type Database from 'better-sqlite3';
import type { CommandSummary, Direction } from '../../../shared/model/command.ts';
import type { ReadDb, StatementCache } from '../database/readDb.ts';
import type { RowIds } from '../database/rowIds.ts';
import type { TableName } from '../database/tables/index.ts';
import type { RowChangeListener, StoredRow } from '../database/writeDb.ts';
import type { RunningWork } from '../running.ts';
import { changedSince, isConstraint } from './changedSince.ts';
import { type ChangeSetRow, nextToReplay, toSummary } from './changeSet.ts';
import { hasArchive, type KeptRows, keptRows } from './keptRows.ts';
import { differing } from './recorder.ts';
import { isSame, rowFromJson, rowToJson } from './rowJson.ts';

/** What replaying needs of an open workspace. */
export interface ReplayOptions {
  readonly writer: Database.Database;
  readonly read: ReadDb;
  readonly statements: StatementCache;
  readonly rowIds: RowIds;
  readonly running: RunningWork;
  /** Name of who asks for it; null when they have none. */
  readonly member: string | null;
  /** Gives the moment of the replay by the clock that copies share. */
  readonly moment: () => string;
  readonly onChange: RowChangeListener;
  /** Whether another copy was told of a row; null while none was told of any. */
  readonly isShown: ((table: TableName, id: number) => boolean) | null;
}

interface RowChangeRow {
  change_set_id: number;
  position: number;
  table_name: TableName;
  row_id: number;
  before: string | null;
  after: string | null;
}

/** So many characters of a moment of the clock are its time, as ISO 8601 UTC. */
const momentLength = 24;

/** Row changes read at a time. */
const pieceSize = 100;

const pieces: Readonly<Record<Direction, string>> = {
  undo: `SELECT * FROM row_change WHERE change_set_id = ? AND position < ? ORDER BY position DESC LIMIT ${pieceSize}`,
  redo: `SELECT * FROM row_change WHERE change_set_id = ? AND position > ? ORDER BY position LIMIT ${pieceSize}`,
};

/** Rows that commands after this one changed and that still stand, such as those of jobs. */
function changedLater(writer: Database.Database, setId: number): (table: string, id: number) => boolean {
  const changed = new Map<string, Set<number>>();
  const rows = writer
    .prepare(`
      SELECT table_name, row_id FROM row_change
      WHERE change_set_id IN (SELECT id FROM change_set WHERE id > ? AND state = 'done')`)
    .iterate(setId) as IterableIterator<Pick<RowChangeRow, 'table_name' | 'row_id'>>;
  for (const { table_name, row_id } of rows) {
    const ids = changed.get(table_name) ?? new Set();
    changed.set(table_name, ids.add(row_id));
  }
  return (table, id) => changed.get(table)?.has(id) ?? false;
}

/** Replays the row changes of one command, one at a time. */
class Replayer {
  readonly #options: ReplayOptions;
  readonly #set: ChangeSetRow;
  readonly #direction: Direction;
  readonly #kept: KeptRows;
  readonly #isChangedLater: (table: string, id: number) => boolean;

  constructor(options: ReplayOptions, set: ChangeSetRow, direction: Direction) {
    this.#options = options;
    this.#set = set;
    this.#direction = direction;
    this.#kept = keptRows(options.writer, set.id, options.isShown);
    this.#isChangedLater = changedLater(options.writer, set.id);
  }

  #run(text: string, ...values: readonly unknown[]): void {
    const { changes } = this.#options.statements.prepare(text).run(...values);
    if (changes !== 1) throw new Error(`History does not fit the data: ${changes} rows instead of one`);
  }

  #keep(change: RowChangeRow, after: string | null): void {
    this.#run(
      'UPDATE row_change SET after = ? WHERE change_set_id = ? AND position = ?',
      after,
      change.change_set_id,
      change.position,
    );
  }

  #present({ table_name, row_id }: RowChangeRow): StoredRow | undefined {
    return this.#options.read.get({ text: `SELECT * FROM ${table_name} WHERE id = ?`, values: [row_id] });
  }

  /** The row as it is, if it is as the command left it in these columns. @throws Problem `changed-since`. */
  #expected(change: RowChangeRow, left: StoredRow): StoredRow {
    const present = this.#present(change);
    if (present && Object.entries(left).every(([column, value]) => isSame(present[column], value)))
      return present;
    throw changedSince(this.#options.read, this.#set, change.table_name, present ?? left);
  }

  /** @throws Problem `changed-since` when another row stands in the way. */
  #put(change: RowChangeRow, row: StoredRow): void {
    const columns = Object.keys(row);
    this.#unlessInTheWay(change, row, () =>
      this.#run(
        `INSERT INTO ${change.table_name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
        ...Object.values(row),
      ),
    );
    this.#options.onChange(change.table_name, change.row_id, null, row);
  }

  #take(change: RowChangeRow, row: StoredRow): void {
    this.#options.rowIds.noteRemoval(change.table_name);
    this.#unlessInTheWay(change, row, () =>
      this.#run(`DELETE FROM ${change.table_name} WHERE id = ?`, change.row_id),
    );
    this.#options.onChange(change.table_name, change.row_id, row, null);
  }

  /** Takes out a row that the command added, unless others may have seen it: then it goes to the archive. */
  #takeBack(change: RowChangeRow): void {
    const { table_name, row_id } = change;
    const present = this.#present(change);
    if (!present || this.#isChangedLater(table_name, row_id))
      throw changedSince(this.#options.read, this.#set, table_name, present);
    if (this.#kept.isArchived(table_name, row_id)) {
      this.#archive(change, present, this.#options.moment().slice(0, momentLength));
    } else if (!this.#kept.stays(table_name, present)) {
      this.#take(change, present);
      this.#keep(change, rowToJson(present));
    }
  }

  /** Adds a row again. What it held is stored, unless it stayed. */
  #bringBack(change: RowChangeRow): void {
    if (change.after !== null) {
      this.#put(change, rowFromJson(change.after));
      this.#keep(change, null);
    } else if (hasArchive(change.table_name)) {
      const present = this.#present(change);
      if (present) this.#archive(change, present, null);
    }
  }

  #archive(change: RowChangeRow, row: StoredRow, archived_at: string | null): void {
    if (row.archived_at === archived_at) return;
    this.#run(`UPDATE ${change.table_name} SET archived_at = ? WHERE id = ?`, archived_at, change.row_id);
    this.#options.onChange(change.table_name, change.row_id, row, { ...row, archived_at });
  }

  #alter(change: RowChangeRow, left: StoredRow, wanted: StoredRow): void {
    // Files of version 2 recorded whole rows: what did not change is nobody's business.
    const { before, after } = differing(left, wanted);
    const columns = Object.keys(after);
    if (columns.length === 0) return;
    const present = this.#expected(change, before);
    this.#unlessInTheWay(change, present, () =>
      this.#run(
        `UPDATE ${change.table_name} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`,
        ...Object.values(after),
        change.row_id,
      ),
    );
    this.#options.onChange(change.table_name, change.row_id, present, { ...present, ...after });
  }

  #unlessInTheWay(change: RowChangeRow, row: StoredRow, run: () => void): void {
    try {
      run();
    } catch (error) {
      if (!isConstraint(error)) throw error;
      throw changedSince(this.#options.read, this.#set, change.table_name, row);
    }
  }

  /** Replays one change. @throws Problem `changed-since`. */
  replay(change: RowChangeRow): void {
    const before = change.before === null ? null : rowFromJson(change.before);
    const isUndo = this.#direction === 'undo';
    if (before === null) {
      if (isUndo) this.#takeBack(change);
      else this.#bringBack(change);
    } else if (change.after === null) {
      if (isUndo) this.#put(change, before);
      else this.#take(change, this.#expected(change, before));
    } else {
      const after = rowFromJson(change.after);
      if (isUndo) this.#alter(change, after, before);
      else this.#alter(change, before, after);
    }
  }
}

/** How many rows the step has changed that is replayed next; 0 when there is none. */
export function nextSize(writer: Database.Database, direction: Direction): number {
  const set = writer.prepare(nextToReplay[direction].text).get() as ChangeSetRow | undefined;
  return set ? sizeOf(writer, set) : 0;
}

function sizeOf(writer: Database.Database, { id }: ChangeSetRow): number {
  return writer
    .prepare('SELECT coalesce(max(position), 0) FROM row_change WHERE change_set_id = ?')
    .pluck()
    .get(id) as number;
}

/**
 * Takes back the last step, or does the last one taken back again, row by row, giving others a turn in
 * between. Runs inside a transaction of the caller.
 * @returns what was replayed, or undefined when there is nothing left in that direction.
 * @throws Problem `changed-since` when something else changed since what the step had left; WorkCancelled.
 */
export async function replay(
  options: ReplayOptions,
  direction: Direction,
): Promise<CommandSummary | undefined> {
  const { writer, running, moment, member } = options;
  const set = writer.prepare(nextToReplay[direction].text).get() as ChangeSetRow | undefined;
  if (!set) return undefined;
  const replayer = new Replayer(options, set, direction);
  const total = sizeOf(writer, set);
  const read = writer.prepare(pieces[direction]);
  let done = 0;
  let position = direction === 'undo' ? total + 1 : 0;
  while (done < total) {
    const piece = read.all(set.id, position) as RowChangeRow[];
    if (piece.length === 0) break;
    for (const change of piece) {
      replayer.replay(change);
      position = change.position;
      done += 1;
      if (running.isLong) await running.pause({ done, total });
    }
  }
  writer
    .prepare('UPDATE change_set SET state = ?, clock = ?, replayed = ?, replayed_by = ? WHERE id = ?')
    .run(direction === 'undo' ? 'undone' : 'done', moment(), direction, member, set.id);
  return toSummary(set);
}
