import type { RowDelta } from '../../../../shared/model/remoteChanges.ts';
import { freeName } from '../../../../shared/rules/freeName.ts';
import { type TableName, tables } from '../../database/tables/index.ts';
import type { StoredRow } from '../../database/writeDb.ts';
import type { MergeContext, RowMerge } from './mergeRows.ts';
import { unitsOfTable } from './noteWrites.ts';
import { clockOf } from './rowDelta.ts';

/** The column that holds the name of a row, where no two rows may have the same. */
function nameColumn(table: TableName): string | undefined {
  const [column, ...more] = tables[table].key ?? [];
  return column !== undefined && more.length === 0 && tables[table].columns[column]?.type === 'TEXT'
    ? column
    : undefined;
}

/**
 * Settles that a delta brings a name which another row has: the row that got it last gets the next free name
 * instead, here and in all copies.
 * @returns the delta as it can be merged now; undefined when it does not wait for a name.
 */
export function settleName(context: MergeContext, merge: RowMerge, delta: RowDelta): RowDelta | undefined {
  if (!Object.hasOwn(tables, delta.table)) return undefined;
  const table = delta.table as TableName;
  const column = nameColumn(table);
  const name = column && delta.values[column];
  if (!column || typeof name !== 'string') return undefined;
  const find = context.statements.prepare(`SELECT * FROM ${table} WHERE ${column} = ? AND uid <> ?`);
  const holder = find.get(name, delta.uid) as StoredRow | undefined;
  if (!holder) return undefined;

  const unit = unitsOfTable(table).unitOf(column);
  const held =
    context.clocks.writtenAt(table, String(holder.uid))[unit] ??
    context.clocks.bornAt(table, Number(holder.id));
  const isHolderLast = held > clockOf(delta, unit);
  const lost = isHolderLast ? String(holder[column]) : name;
  const free = freeName(lost, (candidate) => find.get(candidate, '') !== undefined);
  context.onSettled({
    reason: 'renamed',
    table,
    rowUid: isHolderLast ? String(holder.uid) : delta.uid,
    details: { name: lost, instead: free },
  });
  if (!isHolderLast) {
    const hlc = context.moment();
    return {
      ...delta,
      values: { ...delta.values, [column]: free },
      clocks: { ...delta.clocks, [unit]: hlc },
    };
  }
  merge.update(table, holder, { [column]: free }, context.moment());
  return delta;
}
