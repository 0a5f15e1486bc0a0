import { Temporal } from 'temporal-polyfill';

/** How far one looks back from a day, and how far the player goes in a second. */
export const spans = ['week', 'month', 'quarter', 'year'] as const;
export type Span = (typeof spans)[number];

const lengths: Readonly<Record<Span, Temporal.DurationLike>> = {
  week: { days: 7 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { years: 1 },
};

/** The day so much later, `YYYY-MM-DD`. */
export const later = (day: string, span: Span): string =>
  Temporal.PlainDate.from(day).add(lengths[span]).toString();

/** The day so much earlier, `YYYY-MM-DD`. */
export const earlier = (day: string, span: Span): string =>
  Temporal.PlainDate.from(day).subtract(lengths[span]).toString();

/** Whole days from one day to another. */
export const daysFrom = (first: string, last: string): number =>
  Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(last)).days;

/** The day a number of days after another. */
export const dayAfter = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** The last moment of a day in a zone, ISO 8601 UTC: what happened on the day has happened by then. */
export function endOfDay(day: string, zone: string): string {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone);
  return new Date(next.epochMilliseconds - 1).toISOString();
}
