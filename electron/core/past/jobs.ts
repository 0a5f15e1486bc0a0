import { setImmediate } from 'node:timers/promises';
import { dayMilliseconds } from '../../../shared/lib/dates.ts';
import type { OutsideDb } from '../database/outsideDb.ts';
import { sql } from '../database/sql.ts';
import type { JobKind } from '../jobs/job.ts';
import { type Dropped, forgotten } from './pruning.ts';

/** Row changes forgotten before others get their turn. */
const changesPerTurn = 2000;

function forgetSome(db: OutsideDb, id: number): void {
  db.run(sql`
    DELETE FROM row_change WHERE change_set_id = ${id} AND position <= (
      SELECT max(position) FROM (
        SELECT position FROM row_change WHERE change_set_id = ${id} ORDER BY position LIMIT ${changesPerTurn}
      )
    )`);
}

/**
 * Forgets once a day what commands changed that were undone for good. That they were done stays on record;
 * nothing ever reads their rows again.
 */
export const pruneJob: JobKind = {
  kind: 'history.prune',
  follows: [],

  dueAt(_db, job, { now }) {
    const tomorrow = new Date(now.getTime() + dayMilliseconds).toISOString();
    return job.due_at !== null && job.due_at < tomorrow ? job.due_at : tomorrow;
  },

  async run({ workspace, now, signal }) {
    const dropped = workspace.reader.all<Dropped>(sql`
      SELECT id, at, (SELECT count(*) FROM row_change WHERE change_set_id = change_set.id) AS changes
      FROM change_set WHERE state = 'dropped' ORDER BY id DESC`);
    for (const { id, changes } of forgotten(dropped, now.toISOString())) {
      for (let done = 0; done < changes; done += changesPerTurn) {
        // Turns of the file follow each other without a look at what pages ask.
        await setImmediate();
        signal.throwIfAborted();
        await workspace.keep([], (db) => forgetSome(db, id));
      }
    }
    return null;
  },
};
