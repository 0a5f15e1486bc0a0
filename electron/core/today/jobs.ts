import type { JobKind } from '../jobs/job.ts';
import { startOfTomorrow } from '../jobs/tomorrow.ts';

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
