import type { Gone, RowDelta } from '../../../../shared/model/remoteChanges.ts';
import type { StatementCache } from '../../database/readDb.ts';
import type { RowIds } from '../../database/rowIds.ts';
import type { SqlValue } from '../../database/sql.ts';
import { type TableName, tables } from '../../database/tables/index.ts';
import type { StoredRow } from '../../database/writeDb.ts';
import { isConstraint } from '../changedSince.ts';
import type { Clocks } from './clocks.ts';
import { type Conflict, type ConflictReason, nameOf, type Waiting } from './conflicts.ts';
import { unitsOfTable } from './noteWrites.ts';
import { clockOf, isDated, part, unitsIn } from './rowDelta.ts';
import { RowUids } from './uidsOf.ts';
import { fromRemote } from './values.ts';

/** What merging needs of the workspace. Valid within one transaction. */
export interface MergeContext {
  readonly statements: StatementCache;
  readonly rowIds: RowIds;
  readonly clocks: Clocks;
  /** A moment of this copy that is later than all it has seen. */
  readonly moment: () => string;
  /** Told about every row that changed, with the moment it did so where the change came from. */
  readonly onChange: (
    hlc: string,
    table: TableName,
    id: number,
    before: StoredRow | null,
    after: StoredRow | null,
  ) => void;
  readonly onSettled: (conflict: Conflict) => void;
}

/** What became of a delta: what is left of it, and why. */
interface Outcome {
  readonly hasProgressed: boolean;
  readonly left: readonly Waiting[];
}

const isTable = (name: string): name is TableName => Object.hasOwn(tables, name);

const rankByTable = new Map(Object.keys(tables).map((name, rank) => [name, rank]));

/** Tables that others refer to come first; what is not known here last. */
export const rankOf = (table: string): number => rankByTable.get(table) ?? rankByTable.size;

/** Merges rows that came from other copies, each as far as it can be. */
export class RowMerge {
  readonly #context: MergeContext;
  readonly #uids: RowUids;

  constructor(context: MergeContext) {
    this.#context = context;
    this.#uids = new RowUids(context.statements);
  }

  /** The stored row with this uid. */
  rowOf(table: TableName, uid: string): StoredRow | undefined {
    return this.#context.statements.prepare(`SELECT * FROM ${table} WHERE uid = ?`).get(uid) as
      | StoredRow
      | undefined;
  }

  /** Changes columns of a stored row at a moment. */
  update(table: TableName, before: StoredRow, values: Readonly<Record<string, SqlValue>>, hlc: string): void {
    const columns = Object.keys(values);
    const after = this.#context.statements
      .prepare(
        `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ? RETURNING *`,
      )
      .get(...Object.values(values), before.id) as StoredRow;
    const { unitOf } = unitsOfTable(table);
    for (const unit of new Set(columns.map(unitOf))) {
      this.#context.clocks.noteWritten(table, String(before.uid), unit, hlc);
    }
    if (columns.some((column) => before[column] !== after[column])) {
      this.#context.onChange(hlc, table, Number(before.id), before, after);
    }
  }

  /** Merges what is new of one row as far as that can be done now. */
  merge(delta: RowDelta): Outcome {
    const { table, uid } = delta;
    if (!isTable(table) || !isDated(delta, unitsOfTable(table))) return this.#wait(delta, 'newer');
    const units = unitsOfTable(table);
    const strange = unitsIn(delta, units).filter((unit) =>
      units.columnsOf(unit).some((column) => !Object.hasOwn(tables[table].columns, column)),
    );
    const left: Waiting[] =
      strange.length === 0 ? [] : [{ delta: part(delta, units, strange), reason: 'newer' }];
    const present = this.rowOf(table, uid);
    const outcome = present ? this.#mergeInto(table, present, delta) : this.#add(table, delta);
    return { ...outcome, left: [...outcome.left, ...left] };
  }

  #wait(delta: RowDelta, reason: ConflictReason): Outcome {
    return { hasProgressed: false, left: [{ delta, reason }] };
  }

  /** Values of known columns as they are stored here, with the units that refer to what is not here. */
  #stored(table: TableName, delta: RowDelta): { values: Record<string, SqlValue>; missing: Set<string> } {
    const { unitOf } = unitsOfTable(table);
    const values: Record<string, SqlValue> = {};
    const missing = new Set<string>();
    for (const [column, value] of Object.entries(delta.values)) {
      if (!Object.hasOwn(tables[table].columns, column)) continue;
      const stored = fromRemote(table, column, value, this.#uids);
      if (stored === undefined) missing.add(unitOf(column));
      else values[column] = stored;
    }
    return { values, missing };
  }

  #add(table: TableName, delta: RowDelta): Outcome {
    const { clocks, statements, rowIds, onChange } = this.#context;
    const units = unitsOfTable(table);
    const gone = clocks.goneAt(table, delta.uid);
    if (gone !== undefined && (delta.born ?? '') <= gone) {
      // Whoever changed the row after that has it still, and gives it a new birth on hearing it was removed.
      const later = unitsIn(delta, units).filter((unit) => clockOf(delta, unit) > gone);
      const left: Waiting[] =
        later.length === 0 ? [] : [{ delta: part(delta, units, later), reason: 'removed' }];
      return { hasProgressed: false, left };
    }
    if (delta.born === null) return this.#wait(delta, 'missing');
    const { values, missing } = this.#stored(table, delta);
    if (missing.size > 0) return this.#wait(delta, 'missing');
    const row: Record<string, SqlValue> = { id: rowIds.next(table), uid: delta.uid, ...values };
    const columns = Object.keys(row);
    try {
      const after = statements
        .prepare(
          `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) RETURNING *`,
        )
        .get(...Object.values(row)) as StoredRow;
      const id = Number(after.id);
      clocks.noteBorn({ table_name: table, first_id: id, last_id: id, hlc: delta.born });
      for (const [unit, hlc] of Object.entries(delta.clocks)) clocks.noteWritten(table, delta.uid, unit, hlc);
      onChange(delta.born, table, id, null, after);
      return { hasProgressed: true, left: [] };
    } catch (error) {
      if (!isConstraint(error)) throw error;
      return this.#wait(delta, 'refused');
    }
  }

  #mergeInto(table: TableName, present: StoredRow, delta: RowDelta): Outcome {
    const { clocks } = this.#context;
    const units = unitsOfTable(table);
    const born = clocks.bornAt(table, Number(present.id));
    const written = clocks.writtenAt(table, delta.uid);
    if (delta.born !== null && delta.born > born) this.#bearAnew(table, present, delta.born);
    const newer = unitsIn(delta, units).filter(
      (unit) =>
        clockOf(delta, unit) > (written[unit] ?? born) &&
        units.columnsOf(unit).every((column) => Object.hasOwn(tables[table].columns, column)),
    );
    const { values, missing } = this.#stored(table, delta);
    const left: Waiting[] = [];
    const byMoment = Map.groupBy(newer, (unit) => clockOf(delta, unit));
    let hasProgressed = false;
    for (const [hlc, changed] of [...byMoment].sort(([one], [other]) => (one < other ? -1 : 1))) {
      const isHeld = changed.some((unit) => missing.has(unit));
      const changes = Object.fromEntries(
        Object.entries(values).filter(([column]) => changed.includes(units.unitOf(column))),
      );
      try {
        if (isHeld) left.push({ delta: part(delta, units, changed), reason: 'missing' });
        else {
          this.update(table, this.rowOf(table, delta.uid) ?? present, changes, hlc);
          hasProgressed = true;
        }
      } catch (error) {
        if (!isConstraint(error)) throw error;
        left.push({ delta: part(delta, units, changed), reason: 'refused' });
      }
    }
    return { hasProgressed, left };
  }

  /** Gives a row a later birth; its columns keep when they were written. */
  #bearAnew(table: TableName, row: StoredRow, hlc: string): void {
    const { clocks } = this.#context;
    const [id, uid] = [Number(row.id), String(row.uid)];
    const born = clocks.bornAt(table, id);
    const written = clocks.writtenAt(table, uid);
    for (const unit of unitsOfTable(table).all) {
      if (written[unit] === undefined) clocks.noteWritten(table, uid, unit, born);
    }
    clocks.noteBorn({ table_name: table, first_id: id, last_id: id, hlc });
  }

  #isReferredTo(table: TableName, id: number): boolean {
    return Object.entries(tables).some(([name, { columns }]) =>
      Object.entries(columns).some(
        ([column, { refersTo }]) =>
          refersTo === table &&
          this.#context.statements.prepare(`SELECT 1 FROM ${name} WHERE ${column} = ? LIMIT 1`).get(id) !==
            undefined,
      ),
    );
  }

  /**
   * Removes a row that another copy removed, unless it came to be again or was written since.
   * @returns whether that is done; a row that others refer to stays for now.
   */
  remove({ table, uid, hlc }: Gone): boolean {
    const { clocks, statements, rowIds, onChange } = this.#context;
    const row = isTable(table) ? this.rowOf(table, uid) : undefined;
    if (!row || !isTable(table)) {
      clocks.noteGone(table, uid, hlc);
      return true;
    }
    const id = Number(row.id);
    if (clocks.bornAt(table, id) > hlc) return true;
    if (Object.values(clocks.writtenAt(table, uid)).some((written) => written > hlc)) {
      this.keep({ table, uid, hlc });
      return true;
    }
    if (this.#isReferredTo(table, id)) return false;
    rowIds.noteRemoval(table);
    statements.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id);
    clocks.forget(table, id, uid);
    clocks.noteGone(table, uid, hlc);
    onChange(hlc, table, id, row, null);
    return true;
  }

  /** Keeps a row that another copy removed, and brings it back there. */
  keep({ table, uid }: Gone): void {
    const row = isTable(table) ? this.rowOf(table, uid) : undefined;
    if (!row || !isTable(table)) return;
    this.#bearAnew(table, row, this.#context.moment());
    this.#context.onSettled({ reason: 'kept', table, rowUid: uid, details: { name: nameOf(row) } });
  }
}
