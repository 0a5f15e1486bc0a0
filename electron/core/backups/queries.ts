import type { ProblemData } from '../../../shared/model/problem.ts';
import type { ReadDb } from '../database/readDb.ts';
import { jobOf } from '../jobs/store.ts';
import { type Backup, listBackups } from './backup.ts';
import { backupJob } from './jobs.ts';

/** The copies there are of a workspace, and whether making them works. */
export interface Backups {
  /** Newest first. */
  readonly copies: readonly Backup[];
  /** When and why no copy could be made; null since one could. */
  readonly failure: { readonly at: string; readonly problem: ProblemData } | null;
}

/** The backups of a workspace file. */
export function backupsOf(db: ReadDb, file: string): Backups {
  const { failed_at, problem } = jobOf(db, backupJob.kind);
  return {
    copies: listBackups(file),
    failure: failed_at && problem ? { at: failed_at, problem: JSON.parse(problem) } : null,
  };
}
