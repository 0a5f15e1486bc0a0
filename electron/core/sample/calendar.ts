import { dayMilliseconds } from '../../../shared/lib/dates.ts';

const minuteMilliseconds = 60_000;

/** Holidays that fall on the same date every year, as month and day. */
const holidays: readonly string[] = ['01-01', '12-25', '12-26'];

function isWorkingDay(day: Date): boolean {
  const weekday = day.getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.includes(day.toISOString().slice(5, 10));
}

/**
 * Tells the moments of the story, which is written in days before today. Nothing happens at weekends and
 * holidays: such a day becomes the last working day before, so that the order of days stays.
 */
export interface Calendar {
  /** ISO 8601 UTC moment on the working day `daysAgo` days ago, `minute` minutes after midnight UTC. */
  moment(daysAgo: number, minute: number): string;
  /** The date (`YYYY-MM-DD`) a number of days ago, weekend or not. */
  date(daysAgo: number): string;
}

/** Makes the calendar of a story that ends on the day of `now` (ISO 8601 UTC). */
export function calendarUntil(now: string): Calendar {
  const midnight = Date.parse(`${now.slice(0, 10)}T00:00:00Z`);
  return {
    moment(daysAgo, minute) {
      let day = new Date(midnight - daysAgo * dayMilliseconds);
      while (!isWorkingDay(day)) day = new Date(day.getTime() - dayMilliseconds);
      return new Date(day.getTime() + minute * minuteMilliseconds).toISOString();
    },
    date: (daysAgo) => new Date(midnight - daysAgo * dayMilliseconds).toISOString().slice(0, 10),
  };
}

/** Minutes after midnight UTC at which things happen in the story, so that a day has an order. */
export const clock = {
  arrival: 7 * 60,
  referral: 7 * 60 + 20,
  firstContact: 8 * 60,
  lastContact: 15 * 60,
  wave: 9 * 60 + 30,
  resolved: 15 * 60 + 10,
  purchase: 15 * 60 + 15,
  stage: 15 * 60 + 30,
  move: 15 * 60 + 45,
} as const;
