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
