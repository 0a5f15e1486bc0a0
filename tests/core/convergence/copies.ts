import { copyFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Knowledge } from '../../../electron/core/history/remote/knowledge.ts';
import { plainHost } from '../../../electron/core/host.ts';
import type { Workspace } from '../../../electron/core/workspace/workspace.ts';
import type { RemoteChanges } from '../../../shared/model/remoteChanges.ts';
import { openTestCore, type TestCore } from '../openTestCore.ts';
import { prepare } from '../prepare.ts';
import { temporaryFile } from '../temporaryFile.ts';
import { testClock } from '../testClock.ts';

/** A copy of a workspace that is worked on by itself. */
export interface Copy extends TestCore {
  readonly name: string;
  readonly workspace: Workspace;
  /** What it had seen when it was opened. */
  readonly start: Knowledge;
}

/** Ids of one copy: no other makes the same ones. */
function idsOf(letter: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    const last = `${letter}${count.toString(16).padStart(11, '0')}`;
    return `01900000-0000-7000-8000-${last}`;
  };
}

/** A closed workspace with a little of everything, to be copied. */
export interface Original {
  readonly file: string;
  /** ISO 8601 UTC moment at which it was closed. */
  readonly at: string;
}

/** Makes a workspace for one test to copy. */
export async function makeOriginal(): Promise<Original> {
  const original = await openTestCore({ file: temporaryFile('original.circles') });
  await prepare(original);
  await original.core.close();
  return { file: original.file, at: original.clock().toISOString() };
}

/** Opens a copy of a closed workspace file with a clock and ids of its own. */
export async function openCopy({ file, at }: Original, letter: string): Promise<Copy> {
  const copy = join(dirname(file), `${letter}.circles`);
  copyFileSync(file, copy);
  const test = await openTestCore({
    file: copy,
    clock: testClock(at),
    ids: idsOf(letter),
    host: { ...plainHost, userName: letter },
  });
  const { workspace } = test.core.createContext();
  return { ...test, name: letter, workspace, start: await workspace.knowledge() };
}

/** Opens so many copies of a workspace file. */
export async function openCopies(original: Original, count: number): Promise<Copy[]> {
  return Promise.all([...'abc'.slice(0, count)].map((letter) => openCopy(original, letter)));
}

/** Closes copies and removes their files. */
export async function discard(copies: readonly Copy[]): Promise<void> {
  for (const { core, file } of copies) {
    await core.close();
    rmSync(file);
  }
}

/** Lets a copy hear what was told: as text, which is how it travels. */
export const hear = (copy: Copy, changes: RemoteChanges): Promise<void> =>
  copy.workspace.applyRemote(JSON.stringify(changes));

/** Lets one copy hear all that another has to tell. @returns what that was. */
export async function pull(from: Copy, to: Copy): Promise<RemoteChanges> {
  const changes = await from.workspace.changesSince(await to.workspace.knowledge());
  await hear(to, changes);
  return changes;
}

const size = ({ rows, gone }: RemoteChanges): number => rows.length + gone.length;

/** So many rounds of everybody hearing everybody are more than enough to have heard all. */
const mostRounds = 8;

/**
 * Lets all copies hear all others until nobody has anything new. In each round all tell before any hears, so
 * that what was changed on two sides really meets. @throws when they go on and on.
 */
export async function exchange(copies: readonly Copy[]): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1) {
    const told: { to: Copy; changes: RemoteChanges }[] = [];
    for (const to of copies) {
      const since = await to.workspace.knowledge();
      for (const from of copies) {
        if (from !== to) told.push({ to, changes: await from.workspace.changesSince(since) });
      }
    }
    if (told.every(({ changes }) => size(changes) === 0)) return;
    for (const { to, changes } of told) await hear(to, changes);
  }
  throw new Error('The copies still have news for each other');
}
