import type { OutsideDb } from '../database/outsideDb.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { JobKind, Moment, StoredJob } from './job.ts';

/** Waiting time after a first, second, third failure and all further ones, in milliseconds. */
const waits = [60_000, 5 * 60_000, 15 * 60_000, 60 * 60_000] as const;

function later(now: Date, milliseconds: number): string {
  return new Date(now.getTime() + milliseconds).toISOString();
}

function waitAfter(attempts: number): number {
  return attempts === 0 ? 0 : waits[Math.min(attempts, waits.length) - 1]!;
}

/** The job with a key as it is stored, or as it is before it ever was. */
export function jobOf(db: ReadDb, key: string): StoredJob {
  const blank: StoredJob = {
    key,
    kind: key,
    due_at: null,
    attempts: 0,
    lease: null,
    payload: null,
    failed_at: null,
    problem: null,
  };
  return db.get<StoredJob>(sql`SELECT * FROM job WHERE key = ${key}`) ?? blank;
}

/** The job that waits longest, when its moment has come; those named in `besides` do not count. */
export function dueJob(db: ReadDb, now: Date, besides: ReadonlySet<string>): StoredJob | undefined {
  return db
    .all<StoredJob>(sql`SELECT * FROM job WHERE due_at <= ${now.toISOString()} ORDER BY due_at, id`)
    .find(({ key }) => !besides.has(key));
}

/** The moment of the next job, ISO 8601 UTC. */
export function nextMoment(db: ReadDb): string | undefined {
  return db.value<string>(sql`SELECT due_at FROM job WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 1`);
}

/** A job that is to happen at another moment than its row says. */
export interface Planned {
  readonly key: string;
  readonly kind: string;
  readonly dueAt: string | null;
}

/** Compares what the kinds want with what is stored. One that has failed keeps to its waiting time. */
export function differences(db: ReadDb, kinds: readonly JobKind[], moment: Moment): Planned[] {
  return kinds.flatMap((kind) => {
    const job = jobOf(db, kind.kind);
    if (job.attempts > 0) return [];
    const dueAt = kind.dueAt(db, job, moment);
    return dueAt === job.due_at ? [] : [{ key: job.key, kind: kind.kind, dueAt }];
  });
}

/** Writes down when jobs are to happen. */
export function writePlan(db: OutsideDb, planned: readonly Planned[]): void {
  for (const { key, kind, dueAt } of planned) {
    db.run(sql`
      INSERT INTO job (key, kind, due_at) VALUES (${key}, ${kind}, ${dueAt})
      ON CONFLICT (key) DO UPDATE SET due_at = excluded.due_at`);
  }
}

/** Takes jobs over from a runner that was killed: one that was at it for the first time is due at once. */
export function takeOver(db: OutsideDb, now: Date): void {
  for (const { key, attempts } of db.all<StoredJob>(sql`SELECT * FROM job WHERE lease IS NOT NULL`)) {
    db.run(sql`
      UPDATE job SET lease = NULL, due_at = ${later(now, waitAfter(attempts - 1))} WHERE key = ${key}`);
  }
}

/** Begins an attempt, so that whatever becomes of this process it is known. */
export function begin(db: OutsideDb, key: string, session: string): void {
  db.run(sql`UPDATE job SET attempts = attempts + 1, lease = ${session} WHERE key = ${key}`);
}

/** Ends an attempt that succeeded; its next moment is for the plan to say. */
export function succeed(db: OutsideDb, key: string, payload: string | null): void {
  db.run(sql`
    UPDATE job SET attempts = 0, lease = NULL, due_at = NULL, payload = ${payload}, failed_at = NULL, problem = NULL
    WHERE key = ${key}`);
}

/** Ends an attempt that failed; the next one waits longer each time. */
export function fail(db: OutsideDb, { key, attempts }: StoredJob, now: Date, problem: string): void {
  db.run(sql`
    UPDATE job SET lease = NULL, due_at = ${later(now, waitAfter(attempts + 1))},
                   failed_at = ${now.toISOString()}, problem = ${problem}
    WHERE key = ${key}`);
}

/** Forgets that attempts failed, as what they were for was done by somebody. It is tried again when it was to be. */
export function forgive(db: OutsideDb, key: string): void {
  db.run(sql`
    UPDATE job SET attempts = 0, failed_at = NULL, problem = NULL WHERE key = ${key} AND lease IS NULL`);
}

/** Ends an attempt that was asked to end: it counts for nothing. */
export function giveBack(db: OutsideDb, key: string): void {
  db.run(sql`UPDATE job SET lease = NULL, attempts = attempts - 1 WHERE key = ${key}`);
}
