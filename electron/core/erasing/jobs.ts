import type Database from 'better-sqlite3';
import type { OutsideDb } from '../database/outsideDb.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { JobKind } from '../jobs/job.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { clearFile } from './clear.ts';

const kind = 'erasing.clear';

/** So long after something was erased the job is due, in milliseconds: most often it is cleared by then. */
const patience = 60_000;

const later = (now: Date): string => new Date(now.getTime() + patience).toISOString();

/** The last erasure, by number; null when nobody ever was. */
function lastErasure(db: ReadDb): string | null {
  const last = db.value<number | null>(sql`SELECT max(id) FROM erasure`);
  return last ? String(last) : null;
}

/** Plans that the file is written anew, in the transaction that erases: it will be, whatever becomes of the process. */
export function planClearing(db: OutsideDb, now: Date): void {
  db.run(sql`
    INSERT INTO job (key, kind, due_at) VALUES (${kind}, ${kind}, ${later(now)})
    ON CONFLICT (key) DO UPDATE SET due_at = excluded.due_at`);
}

/** Whether a file still holds bytes of what was erased. One of before there were jobs is not known to. */
export function isToBeCleared(file: Database.Database): boolean {
  if (file.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'job'").get() === undefined) return false;
  const due = file.prepare('SELECT 1 FROM job WHERE key = ? AND due_at IS NOT NULL').get(kind);
  return due !== undefined;
}

/** Writes the file anew now. @throws when something keeps it from that; then the job does it later. */
export async function clearNow(workspace: Workspace): Promise<void> {
  await workspace.elsewhere('erase', clearFile, {});
  await workspace.keep(['job'], (db) =>
    db.run(sql`UPDATE job SET due_at = NULL, payload = ${lastErasure(db)} WHERE key = ${kind}`),
  );
}

/**
 * Writes the file anew where that could not be done along with the erasing, and where somebody was erased because another copy
 * did. Its payload is the last erasure of which no byte is left.
 */
export const clearJob: JobKind = {
  kind,
  follows: ['erasure'],
  dueAt: (db, job, { now }) => job.due_at ?? (lastErasure(db) === job.payload ? null : later(now)),

  async run({ workspace }) {
    await workspace.elsewhere('erase', clearFile, {});
    return lastErasure(workspace.reader);
  },
};
