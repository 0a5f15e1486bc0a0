import type { ProblemData } from '../../../shared/model/problem.ts';
import type { ReadDb } from '../database/readDb.ts';
import type { Host } from '../host.ts';
import { jobOf } from '../jobs/store.ts';
import { type Backup, backupFolder, listBackups } from './backup.ts';
import { backupJob } from './jobs.ts';

/** The copies there are of a workspace, and whether making them works. */
export interface Backups {
  /** Newest first. */
  readonly copies: readonly Backup[];
  /** Path of the folder they are in, which is there when one is. */
  readonly folder: string;
  /** Whether `show` can show them, or people have to look for the folder. */
  readonly canBeShown: boolean;
  /** When and why no copy could be made; null since one could. */
  readonly failure: { readonly at: string; readonly problem: ProblemData } | null;
}

/** When and why no copy could be made; null since one could. */
export function backupFailure(db: ReadDb): Backups['failure'] {
  const { failed_at, problem } = jobOf(db, backupJob.kind);
  return failed_at && problem ? { at: failed_at, problem: JSON.parse(problem) } : null;
}

/** The backups of a workspace file. */
export function backupsOf(db: ReadDb, file: string, { showInFolder }: Host): Backups {
  return {
    copies: listBackups(file),
    folder: backupFolder(file),
    canBeShown: showInFolder !== null,
    failure: backupFailure(db),
  };
}
