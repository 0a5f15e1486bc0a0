import type { ProblemData } from '../../../shared/model/problem.ts';
import type { ReadDb } from '../database/readDb.ts';
import type { Host } from '../host.ts';
import { jobOf } from '../jobs/store.ts';
import { type Backup, backupFolder, listBackups } from './backup.ts';
import { backupJob } from './jobs.ts';
import { lastCopyAt } from './retention.ts';

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

/** How safe what was done lately is. */
export interface BackupStanding {
  /** When the last backup was made and read back, ISO 8601 UTC; null when there is none. */
  readonly lastAt: string | null;
  /** Whether something has waited for longer than a day to be in one. */
  readonly isBehind: boolean;
  /** Whether none can be made. */
  readonly hasFailed: boolean;
}

/** Longest time, in milliseconds, that a change may wait for a backup while the app is used now and then. */
const patience = 24 * 60 * 60_000;

/** How safe what was done lately is, in the fewest words. */
export function backupStanding(db: ReadDb, file: string, now: Date): BackupStanding {
  const lastAt = lastCopyAt(listBackups(file), now) ?? null;
  const isOld = lastAt !== null && now.getTime() - Date.parse(lastAt) > patience;
  return {
    lastAt,
    isBehind: isOld && jobOf(db, backupJob.kind).due_at !== null,
    hasFailed: backupFailure(db) !== null,
  };
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
