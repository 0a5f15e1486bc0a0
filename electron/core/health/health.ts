import { Problem, type ProblemData } from '../../../shared/model/problem.ts';
import { findSoundBackup } from '../backups/recover.ts';
import { namingBackup } from '../database/problems.ts';
import type { Timers } from '../jobs/timers.ts';
import type { Health } from '../trpc.ts';
import { runInWorker } from '../workers/runInWorker.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { fullCheck } from './fullCheck.ts';
import { isKnownPlace, keepKnownPlace } from './knownPlace.ts';
import type { SharedPlace } from './sharedPlace.ts';
import { findSharedPlace } from './surroundings.ts';

/** The file is checked this long after opening, so that the first screen does not wait for it, in milliseconds. */
const checkAfter = 3000;

/** Between two looks at the place of the file, in milliseconds. */
const betweenLooks = 5000;

/** Looks after an open workspace. */
export interface Watch extends Health {
  /** Looks no more. */
  stop(): Promise<void>;
}

/** Where a problem comes from, the worst first. */
const sources = ['place', 'check', 'left', 'shared'] as const;

/** What to tell of a workspace in such a place, in which it can be worked in. */
function problemOf(file: string, { kind, name, folder }: SharedPlace): Problem {
  return kind === 'sync'
    ? new Problem('workspace-in-sync-folder', { file, folder, service: name })
    : new Problem('workspace-on-network', { file, folder, machine: name });
}

/** Checks a workspace once after opening, and looks all the time whether its file is in its place. */
export function startHealth(workspace: Workspace, timers: Timers, onError: (error: unknown) => void): Watch {
  const found = new Map<(typeof sources)[number], ProblemData>();
  const stopping = new AbortController();
  let checking: Promise<void> = Promise.resolve();
  let looking: Promise<void> = Promise.resolve();
  let shared: SharedPlace | null = null;
  let takeBack: () => void = () => {};

  function note(source: (typeof sources)[number], problem: Problem | null): void {
    const before = JSON.stringify(found.get(source));
    if (problem) found.set(source, { code: problem.code, details: problem.details });
    else found.delete(source);
    // Who reads this is told with what is due, as it is kept in no table.
    if (JSON.stringify(found.get(source)) !== before) workspace.tell({ tables: ['job'], contacts: [] });
  }

  /** What a thrown error is to people; one that nobody foresaw is for engineers. */
  function noteThrown(source: (typeof sources)[number], error: unknown): void {
    const explained = workspace.explain(error);
    if (explained instanceof Problem) note(source, explained);
    else onError(explained);
  }

  async function seePlace(): Promise<void> {
    try {
      await workspace.look();
      note('place', null);
    } catch (error) {
      noteThrown('place', error);
    }
  }

  async function compare(): Promise<void> {
    const since = await workspace.sinceLeft();
    if (since === 'same') return;
    const good = await runInWorker(findSoundBackup, workspace.file);
    note('left', namingBackup(`workspace-${since}`, workspace.file, good));
  }

  /** Looks whether something else has a hand in the file, unless that is known. */
  async function seeShared(): Promise<void> {
    try {
      shared = await findSharedPlace(workspace.file);
      const isNews = shared !== null && !isKnownPlace(workspace.reader, shared);
      note('shared', isNews && shared ? problemOf(workspace.file, shared) : null);
    } catch (error) {
      // It is only a notice, and nothing hangs on it.
      onError(error);
    }
  }

  async function check(): Promise<void> {
    await seeShared();
    await seePlace();
    if (found.has('place')) return;
    try {
      await compare();
      await runInWorker(fullCheck, workspace.file, { signal: stopping.signal });
    } catch (error) {
      if (!stopping.signal.aborted) noteThrown('check', error);
    }
  }

  async function look(): Promise<void> {
    await seePlace();
    lookIn(betweenLooks);
  }

  function lookIn(milliseconds: number): void {
    if (stopping.signal.aborted) return;
    takeBack = timers.after(milliseconds, () => {
      looking = look();
      return looking;
    });
  }

  const takeCheckBack = timers.after(checkAfter, () => {
    checking = check();
    return checking;
  });
  lookIn(betweenLooks);

  return {
    problems: () => sources.flatMap((source) => found.get(source) ?? []),
    async accept(source) {
      if (source === 'left') workspace.accept();
      else if (shared) await keepKnownPlace(workspace, shared);
      note(source, null);
    },
    async stop() {
      stopping.abort();
      takeCheckBack();
      takeBack();
      await Promise.all([checking, looking]);
    },
  };
}
