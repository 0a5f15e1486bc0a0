import { isReportTail } from './layouts.ts';
import type { CsvTable } from './parseTable.ts';

/** What is to be known of the rows of data of a table before they are read. */
export interface Survey {
  /** How many rows hold anything. */
  readonly total: number;
  /** How many rows there are before the tail of a report, counted from the first row of data. */
  readonly end: number;
  /** The first values of each column, by its place. */
  readonly values: readonly (readonly string[])[];
}

/** Enough to judge a column by. */
const keptValues = 200;

/** The rows of data that can be read. @param firstRow how many rows come before. */
export function* dataRows({ rows }: CsvTable, firstRow: number): Generator<readonly string[]> {
  let index = 0;
  for (const { cells } of rows) {
    if (!cells) continue;
    if (index >= firstRow) yield cells;
    index += 1;
  }
}

/** All filled values of a column. */
export function* columnValues(table: CsvTable, firstRow: number, column: number): Generator<string> {
  for (const row of dataRows(table, firstRow)) {
    const value = row[column]?.trim();
    if (value) yield value;
  }
}

/** Goes through all rows of data once. @param firstRow how many rows come before. */
export function survey(table: CsvTable, firstRow: number): Survey {
  const values: string[][] = [];
  let total = 0;
  let index = 0;
  let tail: number | null = null;
  for (const row of dataRows(table, firstRow)) {
    let isFilled = false;
    for (const [column, cell] of row.entries()) {
      if (cell === '') continue;
      isFilled = true;
      values[column] ??= [];
      const value = values[column].length < keptValues ? cell.trim() : '';
      if (value) values[column].push(value);
    }
    if (isFilled) total += 1;
    if (isReportTail(row)) tail ??= index;
    else if (row.some((cell) => cell.trim())) tail = null;
    index += 1;
  }
  return { total, end: tail ?? index, values };
}
