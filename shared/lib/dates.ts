/** Length of a day in milliseconds. */
export const dayMilliseconds = 86_400_000;

/** Days from one instant to another, with fractions; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayMilliseconds;
}

/** The instant a number of days before another, as ISO 8601 UTC. */
export function daysBefore(instant: string, days: number): string {
  return new Date(Date.parse(instant) - days * dayMilliseconds).toISOString();
}

/** The instant a number of days after another, as ISO 8601 UTC. */
export function daysAfter(instant: string, days: number): string {
  return daysBefore(instant, -days);
}

/** A day, `YYYY-MM-DD`, as a moment: its noon is of the same day nearly everywhere. */
export const noonOf = (day: string): string => `${day}T12:00:00.000Z`;

/** A day as a moment that is past: `now`, ISO 8601 UTC, when the day is not known or its noon lies ahead. */
export const pastMoment = (day: string | null, now: string): string =>
  day === null || noonOf(day) > now ? now : noonOf(day);
