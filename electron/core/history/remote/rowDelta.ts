import type { RemoteValue, RowDelta } from '../../../../shared/model/remoteChanges.ts';
import type { Units } from './units.ts';

/** The moment a unit of a delta was written. */
export function clockOf(delta: RowDelta, unit: string): string {
  const hlc = delta.clocks[unit] ?? delta.born;
  if (!hlc) throw new Error(`A change of ${delta.table}.${unit} without its moment`);
  return hlc;
}

/** The units a delta has values for. */
export const unitsIn = (delta: RowDelta, units: Units): string[] => [
  ...new Set(Object.keys(delta.values).map(units.unitOf)),
];

/** Whether every unit of a delta says when it was written. */
export const isDated = (delta: RowDelta, units: Units): boolean =>
  delta.born !== null || unitsIn(delta, units).every((unit) => delta.clocks[unit] !== undefined);

/** The part of a delta about these units. What is left of a row that came to be is no birth. */
export function part(delta: RowDelta, units: Units, wanted: readonly string[]): RowDelta {
  const values: Record<string, RemoteValue> = {};
  for (const [column, value] of Object.entries(delta.values)) {
    if (wanted.includes(units.unitOf(column))) values[column] = value;
  }
  const clocks = Object.fromEntries(wanted.map((unit) => [unit, clockOf(delta, unit)]));
  return { table: delta.table, uid: delta.uid, born: null, values, clocks };
}

/**
 * Two deltas of one row as one: of each unit the newest, whichever came first. The moments of all units stay,
 * also where the row came to be anew.
 */
export function joined(one: RowDelta, other: RowDelta, units: Units): RowDelta {
  const values: Record<string, RemoteValue> = {};
  const clocks: Record<string, string> = {};
  for (const delta of [one, other]) {
    for (const unit of unitsIn(delta, units)) {
      const hlc = clockOf(delta, unit);
      if ((clocks[unit] ?? '') >= hlc) continue;
      clocks[unit] = hlc;
      for (const column of Object.keys(delta.values)) {
        if (units.unitOf(column) === unit) values[column] = delta.values[column] ?? null;
      }
    }
  }
  const born =
    [one.born, other.born]
      .filter((hlc) => hlc !== null)
      .sort()
      .at(-1) ?? null;
  return { table: one.table, uid: one.uid, born, values, clocks };
}
