import type { OutsideDb } from '../database/outsideDb.ts';
import { sql } from '../database/sql.ts';
import type { JobKind } from '../jobs/job.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { clearFile } from './clear.ts';

const kind = 'erasing.clear';

/** So long after something was erased the job is due, in milliseconds: most often it is cleared by then. */
const patience = 60_000;

/** Plans that the file is written anew, in the transaction that erases: it will be, whatever becomes of the process. */
export function planClearing(db: OutsideDb, now: Date): void {
  const due = new Date(now.getTime() + patience).toISOString();
  db.run(sql`
    INSERT INTO job (key, kind, due_at) VALUES (${kind}, ${kind}, ${due})
    ON CONFLICT (key) DO UPDATE SET due_at = excluded.due_at`);
}

/** Writes the file anew now. @throws when something keeps it from that; then the job does it later. */
export async function clearNow(workspace: Workspace): Promise<void> {
  await workspace.elsewhere('erase', clearFile, {});
  await workspace.keep(['job'], (db) => db.run(sql`UPDATE job SET due_at = NULL WHERE key = ${kind}`));
}

/** Writes the file anew where that could not be done along with the erasing. */
export const clearJob: JobKind = {
  kind,
  follows: [],
  dueAt: (_db, job) => job.due_at,

  async run({ workspace }) {
    await workspace.elsewhere('erase', clearFile, {});
    return null;
  },
};
