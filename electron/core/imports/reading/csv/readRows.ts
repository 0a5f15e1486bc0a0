import {
  type ColumnMapping,
  type DateOrder,
  dateFields,
  dateOrders,
  type ImportField,
  type ImportMapping,
  type ReadProblem,
} from '../../../../../shared/model/import.ts';
import { decimalSign } from '../amounts.ts';
import { contactLimit } from '../checkBytes.ts';
import { readDate } from '../dates.ts';
import type { ParsedContact } from '../parsedContact.ts';
import { type ColumnStyle, cellReader } from './cellReader.ts';
import { finish, newDraft, type Report } from './draft.ts';
import type { CsvTable } from './parseTable.ts';
import type { TableShape } from './proposeMapping.ts';
import { columnValues } from './survey.ts';

/** The apostrophe that keeps a spreadsheet from computing a cell, as exports of programs write it, ours among them. */
const shielded = /^'(?='*[=+\-@\t\r])/;

const amountFields: ReadonlySet<ImportField> = new Set<ImportField>(['dealAmount', 'revenue']);

const valuesOf = (table: CsvTable, { firstRow }: TableShape, { index }: ColumnMapping) =>
  columnValues(table, firstRow, index);

/** The order the dates of a column are read in: the chosen one, or the one that reads most of them. */
function settleDateOrder(
  table: CsvTable,
  shape: TableShape,
  column: ColumnMapping,
  report: Report,
): DateOrder {
  if (column.dateOrder) return column.dateOrder;
  const [likeliest, ...others] = shape.dateOrders(column.index);
  if (likeliest) {
    if (others.length > 0) report('date-order-unclear', { column: column.header, order: likeliest });
    return likeliest;
  }
  const readable = { dmy: 0, mdy: 0, ymd: 0 };
  for (const value of valuesOf(table, shape, column)) {
    for (const order of dateOrders) if (readDate(value, order) !== null) readable[order] += 1;
  }
  return dateOrders.reduce((best, order) => (readable[order] > readable[best] ? order : best));
}

/** A contact read from a row, or a problem met on the way, in the order of the file. */
export type RowResult =
  | { readonly type: 'contact'; readonly contact: ParsedContact }
  | { readonly type: 'problem'; readonly problem: ReadProblem };

/** The line of a row that can be read, counted from 0; 1 when there is none. */
function lineOf({ rows }: CsvTable, sought: number): number {
  let index = 0;
  for (const { line, cells } of rows) {
    if (index > sought) break;
    if (index === sought && cells) return line;
    if (cells) index += 1;
  }
  return 1;
}

/**
 * Reads the rows of a table under a mapping, lazily. Uneven rows are reported and used as far as they go;
 * rows that name nobody are reported as `row-nothing`; empty rows and the tail of a report are passed over, and so is
 * what comes after the largest number of contacts: the number of rows that are left out is reported.
 * @param limit how many contacts are read.
 */
export function* readRows(
  table: CsvTable,
  shape: TableShape,
  mapping: ImportMapping,
  limit = contactLimit,
): Generator<RowResult> {
  const { file, rows } = table;
  let pending: ReadProblem[] = [];
  let line = lineOf(table, shape.firstRow - 1);
  const report: Report = (code, details = {}) => pending.push({ file, line, code, details });

  const program = shape.layout.replace(/-.*$/, '');
  const labels = new Map(
    mapping.columns.flatMap(({ field, group, index }) =>
      field === 'label' && group ? [[group, index] as const] : [],
    ),
  );
  const readers = mapping.columns.flatMap((column) => {
    const style: ColumnStyle = {
      dateOrder: dateFields.has(column.field) ? settleDateOrder(table, shape, column, report) : 'dmy',
      decimals: amountFields.has(column.field) ? decimalSign(valuesOf(table, shape, column)) : '.',
    };
    const read = cellReader(column, column.group ? labels.get(column.group) : undefined, style, program);
    return read ? [{ index: column.index, read }] : [];
  });

  let index = -shape.firstRow;
  let count = 0;
  const leftOut = { line: 0, rest: 0 };
  for (const { line: start, cells: row } of rows) {
    line = start;
    if (!row) {
      yield { type: 'problem', problem: { file, line, code: 'row-quotes', details: {} } };
      continue;
    }
    const isData = index >= 0 && index < shape.end;
    index += 1;
    if (!isData || (row.length <= 1 && !row[0]?.trim())) continue;
    if (count === limit) {
      if (!row.some((cell) => cell.trim())) continue;
      leftOut.line ||= line;
      leftOut.rest += 1;
      continue;
    }
    const draft = newDraft(file, line);
    const { contact } = draft;
    let isBlank = true;
    for (const { index: column, read } of readers) {
      const cell = row[column]?.trim().replace(shielded, '');
      if (!cell) continue;
      isBlank = false;
      read(draft, cell, row, report);
    }
    const lastFilled = row.length > shape.width ? row.findLastIndex((cell) => cell.trim()) + 1 : row.length;
    if (row.length < shape.width || lastFilled > shape.width) {
      if (!isBlank) report('row-uneven', { expected: shape.width, found: Math.max(lastFilled, 1) });
    }
    if (shape.layout === 'linkedin') contact.source ??= 'LinkedIn';
    const isNamed = !isBlank && finish(draft);
    if (!isNamed && row.some((cell) => cell.trim())) report('row-nothing');
    else if (draft.others.length > 0) {
      const [deal] = contact.deals;
      const others = draft.others.join(', ');
      report('deal-others', { title: deal?.title ?? '', name: contact.displayName, others });
    }
    for (const problem of pending) yield { type: 'problem', problem };
    pending = [];
    if (isNamed) {
      count += 1;
      yield { type: 'contact', contact };
    }
  }
  if (leftOut.rest > 0) {
    const { line: from, rest } = leftOut;
    pending.push({ file, line: from, code: 'too-many-contacts', details: { limit, rest } });
  }
  for (const problem of pending) yield { type: 'problem', problem };
}
