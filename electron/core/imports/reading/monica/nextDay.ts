/** Months of each way to repeat; weeks are counted in days. */
const months: Readonly<Record<string, number>> = { month: 1, year: 12 };

const iso = (date: Date) => date.toISOString().slice(0, 10);

/** The day so many months after another; of a month that is shorter the last one. */
function monthsLater(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return iso(new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))));
}

/**
 * The first day of a reminder that is not past. Days are `YYYY-MM-DD`; without `today` it is the first one there ever was.
 * @param frequency `one_time`, `week`, `month` or `year`. @param every how many of these lie between two. @returns null when all are past.
 */
export function nextDay(
  first: string,
  frequency: string,
  every: number,
  today: string | null,
): string | null {
  if (today === null || first >= today) return first;
  const step = Math.max(1, Math.trunc(every) || 1);
  if (frequency === 'week') {
    const week = step * 7 * 86_400_000;
    const passed = Math.ceil((Date.parse(today) - Date.parse(first)) / week);
    return iso(new Date(Date.parse(first) + passed * week));
  }
  const length = (months[frequency] ?? 0) * step;
  if (length === 0) return null;
  for (let count = length; ; count += length) {
    const day = monthsLater(first, count);
    if (day >= today || count > 12_000) return day >= today ? day : null;
  }
}
