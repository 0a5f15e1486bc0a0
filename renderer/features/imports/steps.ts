/** Revenues to choose from, in the currency itself. */
export const amounts = [1, 500, 1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000] as const;

/** Periods to choose from, in months. */
export const periods = [1, 3, 6, 12, 24] as const;

/** The day so many months ago, `YYYY-MM-DD`. */
export function monthsAgo(months: number): string {
  const day = new Date();
  day.setUTCMonth(day.getUTCMonth() - months);
  return day.toISOString().slice(0, 10);
}

/** The period that began on a day, in months. */
export function monthsSince(day: string): number {
  return periods.find((months) => monthsAgo(months) <= day) ?? periods[periods.length - 1]!;
}
