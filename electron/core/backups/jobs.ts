import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { JobKind } from '../jobs/job.ts';
import { listBackups } from './backup.ts';
import { clearAway } from './clearAway.ts';
import { makeCopy } from './copy.ts';
import { copyFailure } from './copyFailure.ts';
import { holds } from './holds.ts';
import { lastCopyAt, reasonNow, surplus } from './retention.ts';

/** Least time between two copies, in milliseconds. */
const betweenCopies = 60 * 60_000;

/** After the first change since the last copy there may be more at once, such as an import's. */
const settling = 5 * 60_000;

/** Says which state of the data a copy holds; null while nothing was ever done. */
function markOf(db: ReadDb): string | null {
  const used = db.value(sql`SELECT 1 FROM change_set WHERE command <> 'workspace.create' LIMIT 1`);
  return used ? String(db.value(sql`SELECT clock FROM workspace`)) : null;
}

/** When the last copy was made; none where the folder cannot be read, which the next attempt will tell. */
function lastCopy(file: string, now: Date): string | undefined {
  try {
    return lastCopyAt(listBackups(file), now);
  } catch {
    return undefined;
  }
}

/** Copies the workspace once an hour while it is changed. Its payload is the mark of the last copy. */
export const backupJob: JobKind = {
  kind: 'backups.copy',
  follows: ['change_set'],

  dueAt(db, job, { file, now }) {
    const soon = now.getTime() + settling;
    // What is planned stays planned, unless the clock was set back since.
    if (job.due_at !== null && Date.parse(job.due_at) <= soon + betweenCopies) return job.due_at;
    const mark = markOf(db);
    if (mark === null) return null;
    const last = lastCopy(file, now);
    if (last === undefined) return new Date(soon).toISOString();
    if (mark === job.payload) return null;
    return new Date(Math.max(soon, Date.parse(last) + betweenCopies)).toISOString();
  },

  async run({ file, now, zone, signal, workspace }) {
    const mark = markOf(workspace.reader);
    try {
      const made = listBackups(file);
      // What could not be cleared away the last time is tried again, without a copy more.
      if (!made[0] || mark === null || !holds(made[0], mark))
        await makeCopy(file, reasonNow(made, now, zone), now, signal);
    } catch (cause) {
      throw signal.aborted ? cause : copyFailure(cause, file);
    }
    clearAway(surplus(listBackups(file)));
    return mark;
  },
};
