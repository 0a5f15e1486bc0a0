import { sql } from '../database/sql.ts';
import type { JobKind } from '../jobs/job.ts';

/** Tells the page when a wave becomes due. */
export const waveDueJob: JobKind = {
  kind: 'insights.waveDue',
  follows: ['wave', 'insight'],

  dueAt(db, _job, { now }) {
    const at = db.value<string | null>(sql`
      SELECT min(wave.at) FROM wave JOIN insight ON insight.id = insight_id
      WHERE wave.status = 'scheduled' AND wave.at > ${now.toISOString()} AND insight.archived_at IS NULL`);
    return at ? new Date(at).toISOString() : null;
  },

  async run({ workspace }) {
    workspace.tell({ tables: ['clock'], contacts: [] });
    return null;
  },
};
