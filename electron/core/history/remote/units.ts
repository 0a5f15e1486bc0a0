import type { Table } from '../../database/tables/table.ts';

/**
 * What merges as one: a column by itself, or the columns that make sense only together, under the name of the
 * first of them.
 */
export interface Units {
  /** The unit a column belongs to; a column that is not known here is its own. */
  unitOf(column: string): string;
  /** The columns of a unit. */
  columnsOf(unit: string): readonly string[];
  /** The names of all units. */
  readonly all: readonly string[];
}

/** The units of a table; without a description every column is one. */
export function unitsOf(table: Pick<Table, 'columns' | 'together'> | undefined): Units {
  const groups = new Map((table?.together ?? []).map((columns) => [columns[0] ?? '', columns]));
  const unitByColumn = new Map(
    [...groups].flatMap(([unit, columns]) => columns.map((column) => [column, unit] as const)),
  );
  const unitOf = (column: string): string => unitByColumn.get(column) ?? column;
  return {
    unitOf,
    columnsOf: (unit) => groups.get(unit) ?? [unit],
    all: [...new Set(Object.keys(table?.columns ?? {}).map(unitOf))],
  };
}
