import { Temporal } from 'temporal-polyfill';
import type { JobKind } from '../jobs/job.ts';

/** The first moment of tomorrow where people are, which is not midnight everywhere on every day. */
export function startOfTomorrow(now: Date, zone: string): string {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const tomorrow = today.toPlainDate().add({ days: 1 }).toZonedDateTime(zone);
  return new Date(tomorrow.epochMilliseconds).toISOString();
}

/** Tells the page that it is another day: drift, what is due and what is coming up have moved on. */
export const midnightJob: JobKind = {
  kind: 'today.midnight',
  follows: [],
  dueAt: (_db, _job, { now, zone }) => startOfTomorrow(now, zone),

  async run({ workspace }) {
    workspace.tell({ tables: ['clock'], contacts: 'many' });
    return null;
  },
};
