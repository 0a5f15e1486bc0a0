import type { ProblemData } from '../../../shared/model/problem.ts';
import type { ReadDb } from '../database/readDb.ts';
import type { Host } from '../host.ts';
import { jobOf } from '../jobs/store.ts';
import { type Backup, backupFolder, listBackups, listIn } from './backup.ts';
import { backupJob } from './jobs.ts';
import { lastCopyAt } from './retention.ts';
import { secondPlace } from './second.ts';
import { secondJob } from './secondJob.ts';

/** When and why something of backups could not be done. */
export interface Failure {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly problem: ProblemData;
}

/** The second place that backups go to. */
export interface Second {
  /** The folder that was chosen. */
  readonly chosen: string;
  /** The folder in it that holds them. */
  readonly folder: string;
  /** When the newest there was made; null while it holds none, or is not there. */
  readonly lastAt: string | null;
  readonly failure: Failure | null;
}

/** The copies there are of a workspace, and whether making them works. */
export interface Backups {
  /** Newest first. */
  readonly copies: readonly Backup[];
  /** Path of the folder they are in, which is there when one is. */
  readonly folder: string;
  /** Whether `show` can show them, or people have to look for the folder. */
  readonly canBeShown: boolean;
  /** When and why no copy could be made; null since one could. */
  readonly failure: Failure | null;
  /** Null while they stay beside the file. */
  readonly second: Second | null;
}

function failureOf(db: ReadDb, kind: string): Failure | null {
  const { failed_at, problem } = jobOf(db, kind);
  return failed_at && problem ? { at: failed_at, problem: JSON.parse(problem) } : null;
}

/** When and why no copy could be made; null since one could. */
export function backupFailure(db: ReadDb): Failure | null {
  return failureOf(db, backupJob.kind);
}

/** When and why backups could not be taken along to the second place; null since they could. */
export function secondFailure(db: ReadDb): Failure | null {
  return failureOf(db, secondJob.kind);
}

function secondOf(db: ReadDb, file: string): Second | null {
  const place = secondPlace(db, file);
  if (place === null) return null;
  let lastAt: string | null = null;
  try {
    lastAt = listIn(place.folder)[0]?.at ?? null;
  } catch {
    // A place that cannot be read is told by the next attempt.
  }
  return { chosen: place.chosen, folder: place.folder.path, lastAt, failure: secondFailure(db) };
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
    hasFailed: backupFailure(db) !== null || secondFailure(db) !== null,
  };
}

/** The backups of a workspace file. */
export function backupsOf(db: ReadDb, file: string, { showInFolder }: Host): Backups {
  return {
    copies: listBackups(file),
    folder: backupFolder(file),
    canBeShown: showInFolder !== null,
    failure: backupFailure(db),
    second: secondOf(db, file),
  };
}
