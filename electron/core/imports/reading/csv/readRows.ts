import Papa from 'papaparse';
import { plainTextFields } from '../../../../../shared/model/contactFields.ts';
import type {
  ColumnMapping,
  DateOrder,
  ImportMapping,
  ReadProblem,
  ReadProblemCode,
} from '../../../../../shared/model/import.ts';
import type { ProblemDetails } from '../../../../../shared/model/problem.ts';
import { addCustom, addNotes, addPoint, addTag, completeContact } from '../completeContact.ts';
import { isNoDate, isoDate, monthNumber, readDate } from '../dates.ts';
import { cleanLabel } from '../labels.ts';
import { emptyContact, type ParsedContact } from '../parsedContact.ts';
import { isDialable, linkLabel, splitEmails, splitPhones, splitValues } from '../values.ts';
import { AddressBuilder, isAddressField } from './addressBuilder.ts';
import { rowsBeforeReportTail } from './layouts.ts';
import type { CsvTable } from './parseTable.ts';
import { likelyDateOrders, type TableShape } from './proposeMapping.ts';
import { stageByName } from './stageNames.ts';

/** Groups Google puts everybody in; they say nothing about a contact. */
const everybody = /^\*\s*my ?contacts$/i;

type Report = (code: ReadProblemCode, details?: ProblemDetails) => void;

/** A row on its way to becoming a contact. */
interface Draft {
  readonly contact: ParsedContact;
  readonly addresses: AddressBuilder;
  readonly birth: { year: string; month: string; day: string };
  particle: string;
  readonly preferred: Set<string>;
}

/** Tags in one cell: Mailchimp's quoted list, Google's " ::: ", commas or semicolons. */
function splitTags(cell: string): string[] {
  const parts = cell.includes('"')
    ? (Papa.parse<string[]>(cell).data[0] ?? [])
    : splitValues(cell).flatMap((part) => part.split(/[,;]/));
  return parts
    .map((part) => part.trim())
    .filter((part) => !everybody.test(part))
    .map((part) => part.replace(/^\*\s*/, ''));
}

/** The order the dates of a column are read in: the chosen one, or the one that reads most of them. */
function settleDateOrder(
  table: CsvTable,
  shape: TableShape,
  column: ColumnMapping,
  report: Report,
): DateOrder {
  if (column.dateOrder) return column.dateOrder;
  const values = table.rows.slice(shape.firstRow).map((row) => row[column.index] ?? '');
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

type CellReader = (draft: Draft, cell: string, row: readonly string[], report: Report) => void;

/** Fields of a contact that take the text of a cell as it is. */
const simpleFields = [
  'displayName',
  'givenName',
  'middleName',
  'familyName',
  'namePrefix',
  'nameSuffix',
  'nickname',
  'organisation',
  ...plainTextFields,
] as const;

/** Makes the function that reads the cells of one column into a draft; null for a column that is left out. */
function cellReader(
  column: ColumnMapping,
  labelIndex: number | undefined,
  dateOrder: DateOrder,
): CellReader | null {
  const { field, header } = column;
  const given = (row: readonly string[]) => (labelIndex === undefined ? '' : (row[labelIndex]?.trim() ?? ''));
  const labelOf = (row: readonly string[]) => cleanLabel(given(row)) ?? column.label;
  const key = simpleFields.find((simple) => simple === field);
  if (key) {
    return ({ contact }, cell) => {
      if (contact[key]) addCustom(contact, header, cell);
      else contact[key] = cell;
    };
  }
  if (isAddressField(field)) {
    return ({ addresses }, cell, row) => addresses.add(column.group ?? 'address', labelOf(row), field, cell);
  }
  switch (field) {
    case 'particle':
      return (draft, cell) => {
        draft.particle = cell;
      };
    case 'email':
    case 'phone':
    case 'link':
      return (draft, cell, row, report) => {
        const values =
          field === 'email' ? splitEmails(cell) : field === 'phone' ? splitPhones(cell) : splitValues(cell);
        if (field === 'email' && values.length === 0) {
          report('email-unreadable', { column: header, value: cell.slice(0, 200) });
          addCustom(draft.contact, header, cell);
        }
        for (const value of values) {
          if (field === 'phone' && !isDialable(value))
            report('phone-unreadable', { value: value.slice(0, 200) });
          addPoint(draft.contact, field, labelOf(row) ?? (field === 'link' ? linkLabel(value) : null), value);
          if (given(row).startsWith('*')) draft.preferred.add(value);
        }
      };
    case 'birthday':
    case 'connectedOn':
      return ({ contact }, cell, _row, report) => {
        if (isNoDate(cell)) return;
        const date = readDate(cell, dateOrder);
        if (date && (field === 'birthday' || !date.startsWith('-'))) contact[field] = date;
        else {
          report('date-unreadable', { column: header, value: cell.slice(0, 200) });
          addCustom(contact, header, cell);
        }
      };
    case 'birthYear':
    case 'birthMonth':
    case 'birthDay': {
      const part = field.slice(5).toLowerCase() as 'year' | 'month' | 'day';
      return (draft, cell) => {
        draft.birth[part] = cell;
      };
    }
    case 'tags':
      return ({ contact }, cell) => {
        for (const tag of splitTags(cell)) addTag(contact, tag);
      };
    case 'notes':
      return ({ contact }, cell) => addNotes(contact, cell);
    case 'stage':
      return ({ contact }, cell) => {
        const stage = stageByName(cell);
        if (stage) contact.stage = stage;
        else addCustom(contact, header, cell);
      };
    case 'department':
    case 'custom':
      return ({ contact }, cell, row) => {
        for (const value of splitValues(cell)) addCustom(contact, cleanLabel(given(row)) ?? header, value);
      };
    default:
      return null;
  }
}

/** Puts together what several columns told. Returns false when nothing tells who this is. */
function finish(draft: Draft): boolean {
  const { contact, birth } = draft;
  contact.addresses = draft.addresses.build();
  if (draft.particle && contact.familyName) contact.familyName = `${draft.particle} ${contact.familyName}`;
  const month = monthNumber(birth.month);
  if (month !== null && birth.day) {
    contact.birthday ??= isoDate(birth.year ? Number(birth.year) : null, month, Number(birth.day));
  }
  if (draft.preferred.size > 0) {
    const rank = (value: string) => (draft.preferred.has(value) ? 0 : 1);
    contact.points.sort((a, b) => rank(a.value) - rank(b.value));
  }
  return completeContact(contact);
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

  const labels = new Map(
    mapping.columns.flatMap(({ field, group, index }) =>
      field === 'label' && group ? [[group, index] as const] : [],
    ),
  );
  const readers = mapping.columns.flatMap((column) => {
    const isDate = column.field === 'birthday' || column.field === 'connectedOn';
    const order = isDate ? settleDateOrder(table, shape, column, report) : 'dmy';
    const read = cellReader(column, column.group ? labels.get(column.group) : undefined, order);
    return read ? [{ index: column.index, read }] : [];
  });

  const end = rowsBeforeReportTail(rows);
  for (let index = shape.firstRow; index < end; index += 1) {
    const row = rows[index]!;
    if (row.length <= 1 && !row[0]?.trim()) continue;
    line = lines[index]!;
    const contact = emptyContact(file, line);
    const draft: Draft = {
      contact,
      addresses: new AddressBuilder(),
      birth: { year: '', month: '', day: '' },
      particle: '',
      preferred: new Set(),
    };
    let isBlank = true;
    for (const { index: column, read } of readers) {
      const cell = row[column]?.trim();
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
    for (const problem of pending) yield { type: 'problem', problem };
    pending = [];
    if (isNamed) yield { type: 'contact', contact };
  }
  for (const problem of pending) yield { type: 'problem', problem };
}
