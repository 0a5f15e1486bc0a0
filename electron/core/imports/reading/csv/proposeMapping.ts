import {
  type ColumnMapping,
  type DateOrder,
  dateFields,
  type ImportColumn,
  type ImportLayout,
  type ImportMapping,
} from '../../../../../shared/model/import.ts';
import { fittingDateOrders } from '../dates.ts';
import { recordIdField } from '../parsedContact.ts';
import { dealField, hasDeals } from './dealHeaders.ts';
import { findHeader } from './findHeader.ts';
import { guessByValues, guessColumns } from './guessColumns.ts';
import { headerKey, recogniseHeader } from './headers.ts';
import { recogniseLayout } from './layouts.ts';
import { ownHeads, ownMeanings } from './ownTable.ts';
import type { CsvTable } from './parseTable.ts';
import { stageByName } from './stageNames.ts';
import { columnValues, type Survey, survey } from './survey.ts';

/** What the columns of a table probably hold, and where the data starts. */
export interface TableShape extends Survey {
  readonly layout: Exclude<ImportLayout, 'vcard' | 'monica'>;
  readonly mapping: ImportMapping;
  /** The first row of data. */
  readonly firstRow: number;
  readonly hasHeader: boolean;
  /** How many cells a whole row has. */
  readonly width: number;
  /** The orders that fit all dates of a column, by its place, the likeliest first. Goes through each column once. */
  dateOrders(index: number): readonly DateOrder[];
}

const sampleCount = 5;
const widthRows = 200;

/** Mailchimp's own columns that look like parts of an address or a country code. */
const mailchimpOwn = new Set(['region', 'cc', 'timezone', 'latitude', 'longitude']);

/** Words that head a column of names, but as a value say what somebody is. */
const whoWords = new Set(['klant', 'relatie', 'customer', 'client']);

/** Words that head the lifecycle stage of people in some tables, and anything else in others. */
const stageWords = new Set(['fase', 'stage', 'status', 'klantfase', 'klantstatus', 'customerstatus']);

const holdsStages = (header: string, values: readonly string[]): boolean =>
  stageWords.has(headerKey(header)) &&
  values.length > 0 &&
  values.every((value) => stageByName(value) !== null);

/** Headers that mean something else beside others: "Title" in Outlook, "Naam" beside "Voornaam". */
function correctByNeighbours(columns: ColumnMapping[], layout: TableShape['layout']): ColumnMapping[] {
  const fields = new Set(columns.map((column) => column.field));
  return columns.map((column): ColumnMapping => {
    const key = headerKey(column.header);
    if (key === 'title' || key === 'titel') {
      const hasJob = columns.some((other) => other !== column && other.field === 'jobTitle');
      return { ...column, field: hasJob || key === 'titel' ? 'namePrefix' : 'jobTitle' };
    }
    if (key === 'birthday' && fields.has('birthYear') && fields.has('birthMonth'))
      return { ...column, field: 'birthDay' };
    if ((key === 'naam' || key === 'name') && fields.has('givenName') && !fields.has('familyName')) {
      return { ...column, field: 'familyName' };
    }
    if (column.field === 'houseNumber' && !fields.has('street')) return { ...column, field: 'custom' };
    if (layout === 'mailchimp' && mailchimpOwn.has(key)) return { ...column, field: 'custom', group: null };
    if (
      whoWords.has(key) &&
      column.field === 'custom' &&
      !fields.has('displayName') &&
      !fields.has('givenName')
    )
      return { ...column, field: 'displayName' };
    // One name in every language, as deals find people by it.
    if (layout === 'hubspot' && key === 'recordid') return { ...column, header: recordIdField };
    if (layout === 'mailchimp' && key === 'optintime') return { ...column, field: 'consentAt' };
    return column;
  });
}

function mapHeaders(
  headers: readonly string[],
  values: Survey['values'],
  layout: TableShape['layout'],
): ColumnMapping[] {
  const heads = ownHeads(headers);
  const own = heads && ownMeanings(headers, heads);
  const isOfDeals = hasDeals(headers);
  const columns = headers.map((header, index): ColumnMapping => {
    const ofDeal = isOfDeals ? dealField(header) : null;
    const known = own
      ? own[index]
      : ofDeal
        ? { field: ofDeal, label: null, group: null }
        : recogniseHeader(header);
    const meaning = known ?? {
      field: holdsStages(header, values[index] ?? [])
        ? 'stage'
        : (guessByValues(values[index] ?? []) ?? 'custom'),
      label: null,
      group: null,
    };
    return { index, header: header || `Column ${index + 1}`, dateOrder: null, ...meaning };
  });
  return own ? columns : correctByNeighbours(columns, layout);
}

/**
 * Finds the header row, recognises the program that wrote the file and proposes what each column holds.
 * Columns without a header are called "Column 1" and so on and are judged by their values.
 */
export function proposeMapping(table: CsvTable, hasHeader?: boolean): TableShape {
  const { top } = table;
  const headerRow = findHeader(top, hasHeader);
  const headers = headerRow === null ? [] : top[headerRow]!.map((cell) => cell.trim());
  const layout = recogniseLayout(headers);
  const firstRow = headerRow === null ? 0 : headerRow + 1;
  const surveyed = survey(table, firstRow);
  const proposed =
    headerRow === null
      ? guessColumns(top).map(
          (field, index): ColumnMapping => ({
            index,
            header: `Column ${index + 1}`,
            field,
            label: null,
            group: null,
            dateOrder: null,
          }),
        )
      : mapHeaders(headers, surveyed.values, layout);
  return {
    layout,
    mapping: { columns: proposed },
    firstRow,
    hasHeader: headerRow !== null,
    width: rowWidth(top, headerRow),
    dateOrders: dateOrdersIn(table, firstRow, layout),
    ...surveyed,
  };
}

/** How many cells a whole row has: as many as there are headers, else as most rows have. */
function rowWidth(top: readonly (readonly string[])[], headerRow: number | null): number {
  if (headerRow !== null) return top[headerRow]!.findLastIndex((cell) => cell.trim()) + 1;
  const counts = new Map<number, number>();
  for (const row of top.slice(0, widthRows)) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

function likelyDateOrders(values: Iterable<string>, layout: TableShape['layout']): DateOrder[] {
  const fitting = fittingDateOrders(values);
  // Mailchimp writes birthdays as MM/DD unless told otherwise.
  return layout === 'mailchimp'
    ? fitting.sort((one, other) => Number(other === 'mdy') - Number(one === 'mdy'))
    : fitting;
}

function dateOrdersIn(
  table: CsvTable,
  firstRow: number,
  layout: TableShape['layout'],
): TableShape['dateOrders'] {
  const found = new Map<number, readonly DateOrder[]>();
  return (index) => {
    const orders = found.get(index) ?? likelyDateOrders(columnValues(table, firstRow, index), layout);
    found.set(index, orders);
    return orders;
  };
}

/** What the page shows of each mapped column: its first values and, for dates, the orders that fit them. */
export function describeColumns({ values, dateOrders }: TableShape, mapping: ImportMapping): ImportColumn[] {
  return mapping.columns.map(({ index, header, field }) => ({
    index,
    header,
    samples: values[index]?.slice(0, sampleCount) ?? [],
    dateOrders: dateFields.has(field) ? dateOrders(index) : [],
  }));
}
