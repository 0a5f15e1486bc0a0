import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Core, createCore } from '../../electron/core/core.ts';
import { fullCheck } from '../../electron/core/health/fullCheck.ts';
import { type TestClock, testClock } from '../core/testClock.ts';
import { type TestTimers, testTimers } from '../core/testTimers.ts';
import { newContact } from '../factories/contact.ts';
import { deterministicIds } from '../factories/ids.ts';

/** What was attacked, how often, and what went wrong each time that something did. */
export interface Outcome {
  readonly what: string;
  readonly times: number;
  readonly failures: readonly string[];
  /** More that is to be known of it. */
  readonly told?: string;
}

/** Tries something so many times; what it throws or returns is what went wrong. */
export async function attack(
  what: string,
  times: number,
  attempt: (folder: string, index: number) => Promise<string | undefined>,
): Promise<Outcome> {
  const failures: string[] = [];
  for (let index = 0; index < times; index += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'circles-attack-'));
    try {
      const failure = await attempt(folder, index);
      if (failure !== undefined) failures.push(`${index}: ${failure}`);
    } catch (error) {
      failures.push(`${index}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return { what, times, failures };
}

/** A core whose time passes when it is told to. */
export interface AttackedCore {
  readonly core: Core;
  readonly timers: TestTimers;
  readonly clock: TestClock;
}

/** Opens a workspace; unlike `openTestCore` it knows no test runner. */
export async function openAttacked(file: string, ids?: () => string): Promise<AttackedCore> {
  const clock = testClock();
  const timers = testTimers(clock);
  const core = await createCore({ file, clock, timers, zone: () => 'UTC', ...(ids && { ids }) });
  return { core, timers, clock };
}

/** Makes a workspace of some fifty pages at a path, and closes it in good order. */
export async function makeWorkspace(file: string, people = 40): Promise<void> {
  const { core } = await openAttacked(file, deterministicIds());
  const [circle] = await core.caller.circles.list();
  for (let index = 0; index < people; index += 1) {
    const notes = `${index} `.repeat(500);
    await core.caller.contacts.create(
      newContact(circle?.uid ?? '', { displayName: `Person ${index}`, notes }),
    );
  }
  await core.close();
}

/** The names of everybody, in order. */
export async function namesIn({ caller }: Core): Promise<string[]> {
  return (await caller.contacts.people()).map(({ name }) => name).sort();
}

/** What is wrong with an open workspace, if anything. */
export async function unsoundness({ core }: AttackedCore): Promise<string | undefined> {
  const run = { signal: new AbortController().signal, tell() {} };
  try {
    await fullCheck.run(core.createContext().workspace.file, run);
    return undefined;
  } catch (error) {
    return String(error);
  }
}
