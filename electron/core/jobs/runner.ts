import { problemDataOf } from '../../../shared/model/problem.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { JobKind, Moment, StoredJob } from './job.ts';
import * as store from './store.ts';
import type { Timers } from './timers.ts';

export interface RunnerOptions {
  readonly workspace: Workspace;
  readonly kinds: readonly JobKind[];
  readonly timers: Timers;
  /** IANA time zone of this machine now; people travel. */
  readonly zone: () => string;
  /** Told why a job failed. */
  readonly onError: (error: unknown) => void;
}

/** Does what is due, until it is stopped. */
export interface Runner {
  /** Begins nothing more, asks the running job to end, and waits for it. */
  stop(): Promise<void>;
}

/** The first look is this long after opening, so that the first screen does not wait for it. */
const firstLook = 2000;

/**
 * Looks at the clock this often, whatever is planned, in milliseconds. A timer for the moment itself would
 * come late by the time the machine slept, and know nothing of a clock that was set.
 */
const heartbeat = 30_000;

/** It never looks again sooner, whatever a kind asks for, in milliseconds. */
const breath = 50;

const jobsChanged = ['job'] as const;

/** Starts the runner of a workspace. It knows no feature, only their kinds. */
export function startRunner({ workspace, kinds, timers, zone, onError }: RunnerOptions): Runner {
  const session = workspace.ids();
  const stopping = new AbortController();
  const moment = (now = workspace.clock()): Moment => ({ file: workspace.file, now, zone: zone() });
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]));
  let lastLook = workspace.clock();
  let takeBack: () => void = () => {};
  let looking: Promise<void> | null = null;
  let isFirst = true;

  /** Asks the kinds for their next moment, as of the last look: what came since is still to be met. */
  async function plan(): Promise<void> {
    const planned = store.differences(workspace.reader, kinds, moment(lastLook));
    if (planned.length > 0) await workspace.keep(jobsChanged, (db) => store.writePlan(db, planned));
  }

  async function attempt(job: StoredJob): Promise<void> {
    const kind = byName.get(job.kind);
    if (!kind) return;
    await workspace.keep(jobsChanged, (db) => store.begin(db, job.key, session));
    try {
      const payload = await kind.run({ ...moment(), workspace, job, signal: stopping.signal });
      await workspace.keep(jobsChanged, (db) => store.succeed(db, job.key, payload));
    } catch (thrown) {
      if (stopping.signal.aborted) {
        await workspace.keep(jobsChanged, (db) => store.giveBack(db, job.key));
        return;
      }
      const error = workspace.explain(thrown);
      onError(error);
      const problem = JSON.stringify(problemDataOf(error));
      await workspace.keep(jobsChanged, (db) => store.fail(db, job, workspace.clock(), problem));
    }
  }

  /** Does all that is due, each job once, and asks the kinds what comes next. */
  async function look(): Promise<void> {
    if (isFirst) {
      await workspace.keep(jobsChanged, (db) => store.takeOver(db, workspace.clock()));
      // Who opens a workspace sees what is so now: what only tells of a moment is not told afterwards.
      await plan();
      isFirst = false;
    }
    if (workspace.clock() < lastLook) workspace.tell({ tables: ['clock'], contacts: 'many' });
    const done = new Set<string>();
    while (!stopping.signal.aborted) {
      lastLook = workspace.clock();
      const job = store.dueJob(workspace.reader, lastLook, done);
      if (!job) break;
      done.add(job.key);
      await attempt(job);
    }
    if (!stopping.signal.aborted) await plan();
  }

  function lookIn(milliseconds: number): void {
    takeBack();
    if (stopping.signal.aborted) return;
    takeBack = timers.after(milliseconds, () => {
      looking = look()
        .then(untilNext)
        .catch((error: unknown) => {
          onError(error);
          return heartbeat;
        })
        .then((wait) => {
          looking = null;
          lookIn(wait);
        });
      return looking;
    });
  }

  /** Milliseconds until the next moment, or heartbeat. */
  function untilNext(): number {
    const next = store.nextMoment(workspace.reader);
    if (next === undefined) return heartbeat;
    return Math.min(heartbeat, Math.max(breath, Date.parse(next) - workspace.clock().getTime()));
  }

  const stopListening = workspace.onChange(({ tables }) => {
    if (!isFirst && looking === null && tables.includes('job')) lookIn(untilNext());
  });
  const stopFollowing = workspace.beforeCommit((changed, db) => {
    const moved = kinds.filter(({ follows }) => follows.some((source) => changed.has(source)));
    const planned = store.differences(db, moved, moment());
    store.writePlan(db, planned);
    return planned.length > 0 ? jobsChanged : [];
  });
  lookIn(firstLook);

  return {
    async stop() {
      stopping.abort();
      stopListening();
      stopFollowing();
      takeBack();
      await looking;
    },
  };
}
