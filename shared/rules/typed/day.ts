import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../model/language.ts';
import { plain, type Reading, refused, understood } from './reading.ts';
import { isPeriod, relativeDays } from './relativeDay.ts';
import { showDay, showMonth, showWeekday } from './show.ts';
import { type WrittenDay, writtenDay } from './writtenDay.ts';

/** How the days of a field are read. */
export interface DayOptions {
  readonly language: Language;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Where a day without a year lies: a plan is ahead, a log is behind. */
  readonly lies: 'ahead' | 'behind';
  /** First and last day that can be entered, `YYYY-MM-DD`. */
  readonly first?: string;
  readonly last?: string;
}

/** Years that a network of people knows. */
const years = { first: 1800, last: 2199 };
/** A leap day comes again within eight years. */
const longestWait = 8;
/** Of two figures of a year: how many years against the direction in which the days of a field lie. */
const otherWay = 20;
const century = 100;

const shape = /^[a-z0-9]+(?:(?: ?[-/.,] ?'?| ?'| )[a-z0-9]+)*\.?$/;
const fillers = new Set(['the', 'of', 'on', 'de', 'den', 'het', 'van', 'op']);
const ordinals = new Set(['st', 'nd', 'rd', 'th', 'e', 'de', 'ste']);

/** The words and figures of a day; null where something stands between them that belongs to no day. */
function wordsOf(text: string): string[] | null {
  // Short for `aanstaande`.
  const said = text.replace(/\ba\.s\./, 'as');
  const words = shape.test(said) ? (said.match(/\d+|[a-z]+/g) ?? []) : null;
  // `10e` and `1st` were taken apart; what is left of the ordinal says nothing.
  return (
    words?.filter(
      (word, at) => !fillers.has(word) && !(ordinals.has(word) && /^\d+$/.test(words[at - 1] ?? '')),
    ) ?? null
  );
}

/**
 * A year of two or four figures in full.
 * @param earliest the first of the hundred years that two figures can mean.
 */
function fullYear(year: string, earliest: number): number {
  if (year.length > 2) return Number(year);
  return earliest + ((((Number(year) - earliest) % century) + century) % century);
}

/** Looks up a day in the calendar of a year; null where it is not in it. */
function calendarDay(year: number, month: number, day: number): Temporal.PlainDate | null {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return day >= 1 && day <= first.daysInMonth ? first.with({ day }) : null;
}

/** The nearest year that has the day, on the side where the days of the field lie. */
function withoutYear(
  { day, month }: WrittenDay,
  today: Temporal.PlainDate,
  lies: DayOptions['lies'],
): Temporal.PlainDate | null {
  const step = lies === 'ahead' ? 1 : -1;
  for (let wait = 0; wait <= longestWait; wait += 1) {
    const found = calendarDay(today.year + step * wait, month, day);
    if (found !== null && Temporal.PlainDate.compare(found, today) * step >= 0) return found;
  }
  return null;
}

/** The written day in words, also where the calendar has none: `31 February 2027`. */
const written = ({ day, month }: WrittenDay, year: number | null, language: Language): string =>
  [day, showMonth(month, language), year].filter((part) => part !== null).join(' ');

/**
 * Looks up a written day.
 * @param earliest the first of the hundred years that two figures can mean.
 */
function lookUp(
  writtenAs: WrittenDay,
  { language, today, lies }: Pick<DayOptions, 'language' | 'lies'> & { today: Temporal.PlainDate },
  earliest: number,
): Reading<Temporal.PlainDate> {
  const { weekday, month, year: typedYear } = writtenAs;
  if (month < 1 || month > 12) return refused('no-such-month', { month: String(month) });
  const year = typedYear === null ? null : fullYear(typedYear, earliest);
  if (year !== null && (year < years.first || year > years.last))
    return refused('no-such-year', {
      year: String(year),
      first: String(years.first),
      last: String(years.last),
    });
  const found = year === null ? withoutYear(writtenAs, today, lies) : calendarDay(year, month, writtenAs.day);
  if (found === null) return refused('no-such-day', { day: written(writtenAs, year, language) });
  if (weekday !== null && found.dayOfWeek !== weekday) {
    return refused('other-weekday', {
      day: showDay(found.toString(), language),
      weekday: showWeekday(weekday, language),
    });
  }
  return understood(found);
}

/** Takes the one day that is left within the limits of the field; asks where there are more. */
function withinLimits(days: readonly string[], { first, last, language }: DayOptions): Reading<string> {
  const possible = days.filter(
    (day) => (first === undefined || day >= first) && (last === undefined || day <= last),
  );
  const [day, other] = possible;
  if (other !== undefined) return refused('which', {}, possible);
  if (day !== undefined) return understood(day);
  const limit = first !== undefined && (days[0] ?? '') < first ? first : (last ?? '');
  return refused(limit === first ? 'too-early' : 'too-late', { limit: showDay(limit, language) });
}

/** Reads what is written as a day, in figures, with the name of a month, or counted from today. */
export function daysOf(text: string, options: DayOptions): Reading<readonly string[]> {
  const { language, lies } = options;
  const today = Temporal.PlainDate.from(options.today);
  const said = plain(text);
  if (said === '') return refused('empty');
  const words = wordsOf(said);
  if (words === null || words.length === 0) return refused('unreadable-day');
  const relative = relativeDays(words, today, lies === 'ahead').filter(
    ({ year }) => year >= years.first && year <= years.last,
  );
  if (relative.length > 0) return understood(relative.map(String));
  if (isPeriod(words)) return refused('day-missing');
  const day = writtenDay(words, said.includes('/'));
  if (day === null) return refused('unreadable-day');
  if (typeof day === 'string') return refused(day);
  const earliest = today.year - (lies === 'ahead' ? otherWay : century - 1 - otherWay);
  const found = lookUp(day, { language, today, lies }, earliest);
  return found.ok ? understood([found.value.toString()]) : refused(found.reason, found.details);
}

/**
 * Reads a day as people type it: `10-12-2026`, `10 mei`, `Nov 10`, `next Tuesday`, `over 3 weken`. Day comes
 * before month; both languages are read in either; what has two meanings is asked.
 * @returns `YYYY-MM-DD`.
 */
export function readDay(text: string, options: DayOptions): Reading<string> {
  const days = daysOf(text, options);
  return days.ok ? withinLimits(days.value, options) : refused(days.reason, days.details);
}

/**
 * Reads a birthday: a day that is written out, of the last hundred years where the year has two figures.
 * @returns `YYYY-MM-DD`, or `--MM-DD` where no year is typed.
 */
export function readBirthday(
  text: string,
  { language, today: present }: Pick<DayOptions, 'language' | 'today'>,
): Reading<string> {
  const today = Temporal.PlainDate.from(present);
  const said = plain(text);
  if (said === '') return refused('empty');
  const words = wordsOf(said);
  const day = words === null || words.length === 0 ? null : writtenDay(words, said.includes('/'));
  if (day === null) return refused('unreadable-day');
  if (typeof day === 'string') return refused(day);
  const found = lookUp(day, { language, today, lies: 'behind' }, today.year - century + 1);
  if (!found.ok) return refused(found.reason, found.details);
  const born = found.value.toString();
  if (day.year === null) return understood(`-${born.slice(4)}`);
  return born > present ? refused('too-late', { limit: showDay(present, language) }) : understood(born);
}
