import Papa from 'papaparse';
import { plainTextFields } from '../../../../../shared/model/contactFields.ts';
import type { ColumnMapping, DateOrder } from '../../../../../shared/model/import.ts';
import { currencyIn, type DecimalSign, readAmount } from '../amounts.ts';
import { addCustom, addNotes, addPoint, addTag } from '../completeContact.ts';
import { isNoDate, readDate } from '../dates.ts';
import { cleanLabel } from '../labels.ts';
import { isDialable, isEmail, linkLabel, splitEmails, splitPhones, splitValues } from '../values.ts';
import { isAddressField } from './addressBuilder.ts';
import { isDealTextField } from './dealBuilder.ts';
import type { Draft, Report } from './draft.ts';
import { ownWord } from './ownTable.ts';
import { stageByName } from './stageNames.ts';

/** Groups Google puts everybody in; they say nothing about a contact. */
const everybody = /^\*\s*my ?contacts$/i;

/** What is settled of a column over all its cells. */
export interface ColumnStyle {
  readonly dateOrder: DateOrder;
  readonly decimals: DecimalSign;
}

type CellReader = (draft: Draft, cell: string, row: readonly string[], report: Report) => void;

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

/** The days of a deal, by the field that holds them. */
const daysOfDeals = { dealCloseOn: 'closeOn', dealClosedOn: 'closedOn', dealCreatedOn: 'createdOn' } as const;

/** The parts of `Anna Bos (anna@bos.example)`. */
function readParty(text: string): { name: string; email: string | null } {
  const name = text.trim();
  const open = name.lastIndexOf('(');
  const email = open !== -1 && name.endsWith(')') ? name.slice(open + 1, -1) : '';
  return isEmail(email) ? { name: name.slice(0, open).trim() || email, email } : { name, email: null };
}

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
export function cellReader(
  column: ColumnMapping,
  labelIndex: number | undefined,
  { dateOrder, decimals }: ColumnStyle,
  program: string,
): CellReader | null {
  const { field, header } = column;
  const dayOf = (cell: string, report: Report): string | null => {
    if (isNoDate(cell)) return null;
    const day = readDate(cell, dateOrder);
    if (day && !day.startsWith('-')) return day;
    report('date-unreadable', { column: header, value: cell.slice(0, 200) });
    return null;
  };
  const amountOf = (cell: string, report: Report): number | null => {
    const amount = readAmount(cell, decimals);
    if (amount === null) report('amount-unreadable', { column: header, value: cell.slice(0, 200) });
    return amount;
  };
  const given = (row: readonly string[]) => (labelIndex === undefined ? '' : (row[labelIndex]?.trim() ?? ''));
  const labelOf = (row: readonly string[]) => cleanLabel(given(row)) ?? column.label;
  const key = simpleFields.find((simple) => simple === field);
  if (key) {
    return ({ contact }, cell) => {
      if (!contact[key]) contact[key] = cell;
      else if (contact[key] !== cell) addCustom(contact, header, cell);
    };
  }
  if (isAddressField(field)) {
    return ({ addresses }, cell, row) => addresses.add(column.group ?? 'address', labelOf(row), field, cell);
  }
  if (isDealTextField(field)) {
    return ({ deal }, cell) => {
      deal.texts[field] ??= cell;
    };
  }
  switch (field) {
    case 'dealAmount':
      return ({ deal }, cell, _row, report) => {
        deal.amount ??= amountOf(cell, report);
        deal.currency ??= currencyIn(cell) ?? currencyIn(header);
      };
    case 'currency':
      return ({ deal }, cell) => {
        deal.currency = currencyIn(cell.toUpperCase()) ?? deal.currency;
      };
    case 'dealStage':
      return ({ deal }, cell) => deal.addStage(cell);
    case 'dealCloseOn':
    case 'dealClosedOn':
    case 'dealCreatedOn': {
      const day = daysOfDeals[field];
      return ({ deal }, cell, _row, report) => {
        deal[day] ??= dayOf(cell, report);
      };
    }
    case 'dealReference':
      return ({ deal }, cell) => {
        deal.reference ??= `${program}:${cell}`;
      };
    case 'dealContactIds':
      return ({ contact }, cell) => {
        for (const id of cell.split(/[;,\s]+/)) if (id) contact.dealContactIds.push(id);
      };
    case 'dealContacts':
      return (draft, cell) => {
        const [first, ...others] = cell
          .split(';')
          .map(readParty)
          .filter(({ name }) => name);
        if (!first) return;
        draft.contact.displayName ||= first.name;
        if (first.email) addPoint(draft.contact, 'email', null, first.email);
        draft.others.push(...others.map(({ name }) => name));
      };
    case 'revenue':
      return (draft, cell, _row, report) => {
        const amount = amountOf(cell, report);
        if (amount)
          draft.revenue = { title: header, amount, currency: currencyIn(cell) ?? currencyIn(header) };
      };
    case 'lastContact':
    case 'lastActivity': {
      const isContact = field === 'lastContact';
      const kind = isContact ? 'message' : 'note';
      return ({ contact }, cell, _row, report) => {
        const on = dayOf(cell, report);
        if (on) contact.log.push({ kind, direction: isContact ? 'both' : 'out', on, summary: header });
      };
    }
    case 'kind':
      return ({ contact }, cell) => {
        const kind = ownWord.kind(cell);
        if (kind) contact.kind = kind;
        else addCustom(contact, header, cell);
      };
    case 'circle':
      return ({ contact }, cell) => {
        contact.circle ??= cell;
      };
    case 'consent':
      return ({ consent }, cell) => {
        consent.said = cell;
      };
    case 'consentAt':
      return ({ consent }, cell, _row, report) => {
        consent.at ??= dayOf(cell, report);
        if (program === 'mailchimp') consent.origin ??= 'Mailchimp';
      };
    case 'consentOrigin':
      return ({ consent }, cell) => {
        consent.origin = cell;
      };
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
        const stage = stageByName(cell) ?? ownWord.stage(cell);
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
