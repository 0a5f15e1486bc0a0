import { type DateOrder, dateOrders } from '../../../../shared/model/import.ts';

/** Month names in English and Dutch by their first three letters; "mrt" is Dutch for March. */
const months: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  maa: 3,
  mrt: 3,
  apr: 4,
  may: 5,
  mei: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  okt: 10,
  nov: 11,
  dec: 12,
};

/** No written date is longer, in characters. */
const longestDate = 60;

/** Two-digit years up to this one are in the 2000s. */
const lastShortYear = 30;

/** Days counted from 1899-12-30 between 1920 and 2119: what spreadsheets leave of a date. */
const firstSerial = 7_306;
const lastSerial = 80_354;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const two = (value: number) => String(value).padStart(2, '0');

function yearOf(text: string): number {
  if (text.length > 2) return Number(text);
  const short = Number(text);
  return short <= lastShortYear ? 2000 + short : 1900 + short;
}

/** Writes a date that exists as `YYYY-MM-DD` (`--MM-DD` for year null), else returns null. */
export function isoDate(year: number | null, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const isLeap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  const length = month === 2 && isLeap ? 29 : monthLengths[month - 1]!;
  if (day > length || (year !== null && (year < 1000 || year > 9999))) return null;
  return `${year === null ? '-' : String(year)}-${two(month)}-${two(day)}`;
}

/** The number of a month written as a name or a number, in English or Dutch; null when it is none. */
export function monthNumber(text: string): number | null {
  const trimmed = text.trim();
  if (/^\d{1,2}$/.test(trimmed))
    return Number(trimmed) >= 1 && Number(trimmed) <= 12 ? Number(trimmed) : null;
  if (!/^\p{L}{3,10}\.?$/u.test(trimmed)) return null;
  return months[trimmed.slice(0, 3).toLowerCase()] ?? null;
}

/** Whether a text is what Outlook and others write for "no date": zeros alone. */
export function isZeroDate(text: string): boolean {
  return /^\s*(0{1,2}[-/]0{1,2}[-/]0{2,4}|0{4}[-/]00[-/]00)\s*$/.test(text);
}

/** What programs write for "no date" in a column of dates. */
export function isNoDate(text: string): boolean {
  return /^\s*(0{1,4}[-/.]0{1,2}[-/.]0{1,4}|-|n\/a|null|none)?\s*$/i.test(text);
}

/** Takes "Mon, " from the front and a time from the end of a written date. */
function dateOnly(text: string): string {
  return text
    .trim()
    .replace(/^\p{L}+,\s+(?=\d)/u, '')
    .replace(/[T\s]+\d{1,2}[:.]\d{2}.*$/, '')
    .trim();
}

const twoNumbers = /^(\d{1,2})[-/.](\d{1,2})$/;
const threeNumbers = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})$/;

/** Reads a date whose month is a word or whose notation leaves no doubt; undefined when it is neither. */
function readPlain(text: string): string | null | undefined {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return isoDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const withoutYear = /^--(\d{2})-?(\d{2})$/.exec(text);
  if (withoutYear) return isoDate(null, Number(withoutYear[1]), Number(withoutYear[2]));
  if (/^\d{4,5}$/.test(text)) {
    const serial = Number(text);
    if (serial < firstSerial || serial > lastSerial) return null;
    return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
  }
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|e)?[-/. ]+(\p{L}{3,10})\.?(?:,?[-/. ]+(\d{2}|\d{4}))?$/u.exec(
    text,
  );
  if (dayFirst) {
    const month = monthNumber(dayFirst[2]!);
    return month === null
      ? null
      : isoDate(dayFirst[3] ? yearOf(dayFirst[3]) : null, month, Number(dayFirst[1]));
  }
  const monthFirst = /^(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/u.exec(text);
  if (monthFirst) {
    const month = monthNumber(monthFirst[1]!);
    return month === null
      ? null
      : isoDate(monthFirst[3] ? Number(monthFirst[3]) : null, month, Number(monthFirst[2]));
  }
  return undefined;
}

/**
 * Reads a written date as `YYYY-MM-DD`, or `--MM-DD` when it has no year; null when it is no date. The
 * order matters only for dates of three numbers.
 */
export function readDate(text: string, order: DateOrder): string | null {
  if (text.length > longestDate) return null;
  const date = dateOnly(text);
  const plain = readPlain(date);
  if (plain !== undefined) return plain;
  const dayAndMonth = twoNumbers.exec(date);
  if (dayAndMonth) {
    if (order === 'ymd') return null;
    const [first, second] = [Number(dayAndMonth[1]), Number(dayAndMonth[2])];
    return order === 'dmy' ? isoDate(null, second, first) : isoDate(null, first, second);
  }
  const match = threeNumbers.exec(date);
  if (!match) return null;
  const [first, second, third] = [match[1]!, match[2]!, match[3]!];
  if (order === 'ymd') {
    if (first.length === 3 || third.length > 2) return null;
    return isoDate(yearOf(first), Number(second), Number(third));
  }
  if (first.length > 2 || third.length === 3 || third.length === 1) return null;
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  return isoDate(yearOf(third), Number(month), Number(day));
}

/**
 * The orders in which all these dates can be read; empty when they are no dates. More than one means that
 * they read differently in each: a question only a person can answer.
 */
export function fittingDateOrders(values: Iterable<string>): DateOrder[] {
  let fitting: DateOrder[] = [...dateOrders];
  let isQuestion = false;
  for (const value of values) {
    if (value.length > longestDate) return [];
    if (isNoDate(value)) continue;
    const date = dateOnly(value);
    const plain = readPlain(date);
    if (plain === null) return [];
    if (plain !== undefined) continue;
    fitting = fitting.filter((order) => readDate(value, order) !== null);
    if (fitting.length === 0) return [];
    isQuestion ||= new Set(fitting.map((order) => readDate(value, order))).size > 1;
  }
  return isQuestion ? fitting : fitting.slice(0, 1);
}
