import { monthOf, weekdayOf } from './words.ts';

/** A day as it is written, not yet looked up in the calendar. */
export interface WrittenDay {
  /** From 1 for Monday, if it is named. */
  readonly weekday: number | null;
  readonly day: number;
  readonly month: number;
  /** As it is written, two or four figures; null where none is. */
  readonly year: string | null;
}

/** What a written day lacks. */
export type Lack = 'day-missing' | 'month-missing';

const isNumber = (word: string): boolean => /^\d+$/.test(word);
const isYear = (word: string | undefined): boolean => word !== undefined && /^\d{4}$/.test(word);
const isShort = (word: string | undefined): boolean => word !== undefined && /^\d{1,2}$/.test(word);
const maybeYear = (word: string | undefined): boolean => isYear(word) || /^\d{2}$/.test(word ?? '');
const months = 12;

type Parts = Pick<WrittenDay, 'day' | 'month' | 'year'>;

function inFigures(words: readonly string[], slashed: boolean): Parts | Lack | null {
  const [first = '', second = '', third] = words;
  if (words.length === 1) {
    const [, day, month, year] = /^(\d{2})(\d{2})(\d{4})$/.exec(first) ?? [];
    const [, leading, middle, ending] = /^(\d{4})(\d{2})(\d{2})$/.exec(first) ?? [];
    // A year begins with no day of the month whose next figures are a month, so one of the two is left.
    if (Number(month) >= 1 && Number(month) <= months && Number(year) >= 1800)
      return { day: Number(day), month: Number(month), year: year ?? null };
    if (leading !== undefined) return { day: Number(ending), month: Number(middle), year: leading };
    return isYear(first) ? 'day-missing' : isShort(first) ? 'month-missing' : null;
  }
  if (words.length === 2 && (isYear(first) || isYear(second))) return 'day-missing';
  if (words.length === 3 && isYear(first) && isShort(second) && isShort(third))
    return { day: Number(third), month: Number(second), year: first };
  if (!isShort(first) || !isShort(second)) return null;
  if (words.length === 3 && !maybeYear(third)) return null;
  if (words.length > 3) return null;
  const [day, month] = [Number(first), Number(second)];
  const year = third ?? null;
  // Americans write the month first, and with slashes; it can be seen where the other order does not exist.
  return slashed && month > months && day <= months ? { day: month, month: day, year } : { day, month, year };
}

function withMonthName(words: readonly string[], at: number, month: number): Parts | Lack | null {
  const numbers = words.toSpliced(at, 1);
  if (!numbers.every(isNumber) || numbers.length > 2) return null;
  const [first, second] = numbers;
  if (first === undefined || (second === undefined && isYear(first))) return 'day-missing';
  if (second === undefined)
    return at <= 1 && isShort(first) ? { day: Number(first), month, year: null } : null;
  if (isYear(first) && isShort(second) && at === 1) return { day: Number(second), month, year: first };
  return isShort(first) && maybeYear(second) && at <= 1 ? { day: Number(first), month, year: second } : null;
}

/**
 * Reads a day that is written out: figures day first or year first, or with the name of the month.
 * @param words in lower case, without ordinals. @param slashed whether slashes stand between them.
 * @returns what it lacks where it is half a day, null where it is none.
 */
export function writtenDay(words: readonly string[], slashed: boolean): WrittenDay | Lack | null {
  const weekdayAt =
    words.length > 1 ? [0, words.length - 1].find((at) => weekdayOf(words[at] ?? '')) : undefined;
  const weekday = weekdayAt === undefined ? null : weekdayOf(words[weekdayAt] ?? '');
  const rest = weekdayAt === undefined ? words : words.toSpliced(weekdayAt, 1);
  const monthAt = rest.findIndex((word) => monthOf(word) !== null);
  const month = monthOf(rest[monthAt] ?? '');
  const parts =
    month === null
      ? rest.every(isNumber)
        ? inFigures(rest, slashed)
        : null
      : withMonthName(rest, monthAt, month);
  return parts === null || typeof parts === 'string' ? parts : { ...parts, weekday };
}
