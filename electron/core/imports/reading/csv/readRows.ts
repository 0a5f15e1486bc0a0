import {
  type ColumnMapping,
  type DateOrder,
  dateFields,
  type ImportField,
  type ImportMapping,
  type ReadProblem,
} from '../../../../../shared/model/import.ts';
import { decimalSign } from '../amounts.ts';
import { readDate } from '../dates.ts';
import type { ParsedContact } from '../parsedContact.ts';
import { type ColumnStyle, cellReader } from './cellReader.ts';
import { finish, newDraft, type Report } from './draft.ts';
import { rowsBeforeReportTail } from './layouts.ts';
import type { CsvTable } from './parseTable.ts';
import { likelyDateOrders, type TableShape } from './proposeMapping.ts';

/** The apostrophe that keeps a spreadsheet from computing a cell, as exports of programs write it, ours among them. */
const shielded = /^'(?='*[=+\-@\t\r])/;

const amountFields: ReadonlySet<ImportField> = new Set<ImportField>(['dealAmount', 'revenue']);

function valuesOf(table: CsvTable, shape: TableShape, { index }: ColumnMapping): string[] {
  return table.rows.slice(shape.firstRow).map((row) => row[index] ?? '');
}

/** The order the dates of a column are read in: the chosen one, or the one that reads most of them. */
function settleDateOrder(
  table: CsvTable,
  shape: TableShape,
  column: ColumnMapping,
  report: Report,
): DateOrder {
  if (column.dateOrder) return column.dateOrder;
  const values = valuesOf(table, shape, column);
  const [likeliest, ...others] = likelyDateOrders(values, shape.layout);
  if (likeliest) {
    if (others.length > 0) report('date-order-unclear', { column: column.header, order: likeliest });
    return likeliest;
  }
  const readable = (order: DateOrder) => values.filter((value) => readDate(value, order) !== null).length;
  return (['dmy', 'mdy', 'ymd'] as const).reduce((best, order) =>
    readable(order) > readable(best) ? order : best,
  );
}

/** A contact read from a row, or a problem met on the way, in the order of the file. */
export type RowResult =
  | { readonly type: 'contact'; readonly contact: ParsedContact }
  | { readonly type: 'problem'; readonly problem: ReadProblem };

/**
 * Reads the rows of a table under a mapping, lazily. Uneven rows are reported and used as far as they go;
 * rows that name nobody are reported as `row-nothing`; empty rows and the tail of a report are passed over.
 */
export function* readRows(table: CsvTable, shape: TableShape, mapping: ImportMapping): Generator<RowResult> {
  const { file, rows, lines } = table;
  let pending: ReadProblem[] = [];
  let line = lines[Math.max(0, shape.firstRow - 1)] ?? 1;
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

  const end = rowsBeforeReportTail(rows);
  for (let index = shape.firstRow; index < end; index += 1) {
    const row = rows[index]!;
    if (row.length <= 1 && !row[0]?.trim()) continue;
    line = lines[index]!;
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
    if (isNamed) yield { type: 'contact', contact };
  }
  for (const problem of pending) yield { type: 'problem', problem };
}
