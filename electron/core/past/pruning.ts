import { daysBefore } from '../../../shared/lib/dates.ts';

/** Row changes of dropped commands stay on record for so many days, and no more than so many of them. */
export const daysKept = 30;
export const changesKept = 50_000;

/** A command that was undone for good. */
export interface Dropped {
  readonly id: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** How many row changes there are of it. */
  readonly changes: number;
}

/** The commands whose row changes are forgotten now, of those given newest first: the old, and the too many. */
export function forgotten(dropped: readonly Dropped[], now: string): Dropped[] {
  const oldest = daysBefore(now, daysKept);
  let sum = 0;
  return dropped.filter(({ at, changes }) => {
    sum += changes;
    return changes > 0 && (at < oldest || sum > changesKept);
  });
}
