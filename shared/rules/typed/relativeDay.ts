import { Temporal } from 'temporal-polyfill';
import { countOf, monthOf, unitOf, type Which, weekdayOf, whichOf } from './words.ts';

type Day = Temporal.PlainDate;

const daysFromToday: Readonly<Record<string, number>> = {
  today: 0,
  vandaag: 0,
  tomorrow: 1,
  morgen: 1,
  overmorgen: 2,
  'day after tomorrow': 2,
  yesterday: -1,
  gisteren: -1,
  eergisteren: -2,
  'day before yesterday': -2,
};

const weekLength = 7;
const monday = (day: Day): Day => day.subtract({ days: day.dayOfWeek - 1 });
/** A weekday of the week that is so many weeks after this one. */
const ofWeek = (today: Day, weeks: number, weekday: number): Day =>
  monday(today).add({ days: weeks * weekLength + weekday - 1 });
/** The first such weekday after a day, 1 to 7 days later. */
const after = (day: Day, weekday: number): Day =>
  day.add({ days: ((weekday - day.dayOfWeek + weekLength - 1) % weekLength) + 1 });
/** The last such weekday before a day, 1 to 7 days earlier. */
const before = (day: Day, weekday: number): Day =>
  day.subtract({ days: ((day.dayOfWeek - weekday + weekLength - 1) % weekLength) + 1 });

const distinct = (days: readonly Day[]): Day[] =>
  days.filter((day, index) => days.findIndex((other) => other.equals(day)) === index);

const weeksFromNow: Readonly<Record<Which, number>> = { this: 0, coming: 1, next: 1, past: -1, last: -1 };

/** What people mean by a weekday with such a word before it: two days where some mean this and some that. */
function pointedAt(which: Which, weekday: number, today: Day): Day[] {
  switch (which) {
    case 'coming':
      return [after(today, weekday)];
    case 'past':
      return [before(today, weekday)];
    case 'this': {
      const ofThisWeek = ofWeek(today, 0, weekday);
      return Temporal.PlainDate.compare(ofThisWeek, today) < 0
        ? [ofThisWeek, ofThisWeek.add({ weeks: 1 })]
        : [ofThisWeek];
    }
    case 'next':
      return distinct([after(today, weekday), ofWeek(today, 1, weekday)]);
    case 'last':
      return distinct([before(today, weekday), ofWeek(today, -1, weekday)]);
  }
}

function countedFromToday(words: readonly string[], today: Day): Day[] | null {
  const [first = '', second = '', third = '', ...rest] = words;
  const counted = (count: string, unit: string, sign: 1 | -1): Day[] | null => {
    const [amount, measure] = [countOf(count), unitOf(unit)];
    return amount === null || measure === null ? null : [today.add({ [measure]: sign * amount })];
  };
  if (['in', 'over'].includes(first) && words.length === 3) return counted(second, third, 1);
  const tail = [third, ...rest].join(' ');
  if (['ago', 'geleden', 'terug'].includes(tail)) return counted(first, second, -1);
  if (['from now', 'from today', 'vanaf nu', 'vanaf vandaag'].includes(tail))
    return counted(first, second, 1);
  return null;
}

function byWeekday(words: readonly string[], today: Day, ahead: boolean): Day[] | null {
  const [first = '', second = '', third = '', fourth = ''] = words;
  const weekday = weekdayOf(first);
  if (words.length === 1 && weekday !== null) {
    const nearest = ahead ? after(today, weekday) : before(today, weekday);
    return today.dayOfWeek === weekday ? [today, nearest] : [nearest];
  }
  const inWeek = (which: Which, day: number): Day[] => [ofWeek(today, weeksFromNow[which], day)];
  const which = whichOf(first);
  const last = weekdayOf(words.at(-1) ?? '');
  if (which !== null && last !== null && words.length === 2) return pointedAt(which, last, today);
  if (which !== null && last !== null && words.length === 3 && second === 'week') return inWeek(which, last);
  if (weekday === null) return null;
  const whichWeek = whichOf(second);
  if (whichWeek !== null && third === 'week' && words.length === 3) return inWeek(whichWeek, weekday);
  const weeks =
    words.length === 2 && second === 'week'
      ? 1
      : ['in', 'over'].includes(second) && unitOf(fourth) === 'weeks' && words.length === 4
        ? countOf(third)
        : null;
  if (weeks === null) return null;
  const starts = today.dayOfWeek === weekday ? [today, after(today, weekday)] : [after(today, weekday)];
  return starts.map((start) => start.add({ weeks }));
}

const lastOf = (month: Day): Day => month.with({ day: month.daysInMonth });

function endOfPeriod(words: readonly string[], today: Day, ahead: boolean): Day[] | null {
  const [first = '', second = '', third = ''] = words;
  if (!['end', 'eind', 'einde'].includes(first)) return null;
  const month = monthOf(second);
  if (month !== null && words.length === 2) {
    const ofThisYear = lastOf(today.with({ month, day: 1 }));
    const order = Temporal.PlainDate.compare(ofThisYear, today);
    const years = ahead ? (order < 0 ? 1 : 0) : order > 0 ? -1 : 0;
    return [lastOf(ofThisYear.add({ years }).with({ day: 1 }))];
  }
  if (month !== null && words.length === 3 && /^\d{4}$/.test(third)) {
    return [lastOf(today.with({ year: Number(third), month, day: 1 }))];
  }
  const which = words.length === 2 ? 'this' : whichOf(second);
  const unit = words.length <= 3 ? unitOf(words.at(-1) ?? '') : null;
  if (which === null) return null;
  const count = weeksFromNow[which];
  if (unit === 'months') return [lastOf(today.with({ day: 1 }).add({ months: count }))];
  if (unit === 'years') return [lastOf(today.add({ years: count }).with({ month: 12, day: 1 }))];
  return null;
}

/**
 * The days that words counted from today may mean, such as `next Tuesday`; more than one where people differ
 * about it, none for other words.
 * @param ahead whether a bare weekday lies ahead or behind.
 */
export function relativeDays(words: readonly string[], today: Day, ahead: boolean): readonly Day[] {
  const days = daysFromToday[words.join(' ')];
  if (days !== undefined) return [today.add({ days })];
  return (
    countedFromToday(words, today) ?? byWeekday(words, today, ahead) ?? endOfPeriod(words, today, ahead) ?? []
  );
}

/** Whether the words name a week, month or year, but no day of it. */
export function isPeriod(words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  return words.length === 2 && whichOf(first) !== null && !['days', null].includes(unitOf(second));
}
