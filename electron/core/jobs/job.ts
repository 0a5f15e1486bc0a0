import type { ReadDb } from '../database/readDb.ts';
import type { Source } from '../reads.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A job as the file keeps it, by its key. */
export interface StoredJob {
  readonly key: string;
  readonly kind: string;
  /** ISO 8601 UTC; null while there is nothing to do. */
  readonly due_at: string | null;
  /** How often it was begun since it last succeeded. */
  readonly attempts: number;
  /** The session of the runner that is at it; null while none is. */
  readonly lease: string | null;
  /** What its kind keeps from one run to the next. */
  readonly payload: string | null;
  /** When and why it failed, as JSON of a `ProblemData`; null once it has succeeded. */
  readonly failed_at: string | null;
  readonly problem: string | null;
}

/** Where and when a job is planned or run. */
export interface Moment {
  /** Path of the workspace file. */
  readonly file: string;
  readonly now: Date;
  /** IANA time zone of this machine, whose days people live by. */
  readonly zone: string;
}

/** What a run is given. */
export interface Run extends Moment {
  readonly workspace: Workspace;
  readonly job: StoredJob;
  /** Asks the run to end early, as the workspace closes; what it was to do stays to be done. */
  readonly signal: AbortSignal;
}

/** Something that happens without anybody. A feature gives its kinds in its `jobs.ts`. */
export interface JobKind {
  readonly kind: string;
  /** Changes to these may move the moment: it is asked again before the change is committed. */
  readonly follows: readonly Source[];
  /** When it is to happen next, ISO 8601 UTC; null while there is nothing to do. */
  dueAt(db: ReadDb, job: StoredJob, moment: Moment): string | null;
  /** Does it. What it throws is kept and told, and it is tried again later. @returns the payload to keep. */
  run(run: Run): Promise<string | null>;
}
