import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { Problem } from '../../../shared/model/problem.ts';
import { isSound } from '../database/damage.ts';
import { acquireLock } from '../database/lock.ts';
import { keepToOwner } from '../database/ownerOnly.ts';
import { eraseFromCopy } from '../erasing/fromCopy.ts';
import type { Errand } from '../workers/errand.ts';
import { runInWorker } from '../workers/runInWorker.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { assertSound } from './assertSound.ts';
import { unfinished } from './backup.ts';
import { afterOtherCopies } from './copy.ts';
import { copyFailure } from './copyFailure.ts';
import { erasedSoFar, type KnownCopy, knownCopies, tracesIn } from './traces.ts';

/** A copy of a workspace, and where it is to be written without those who were erased from the workspace. */
interface WithoutErased {
  readonly file: string;
  readonly copy: Pick<KnownCopy, 'path' | 'at'>;
  readonly to: string;
  readonly now: Date;
}

/**
 * Writes a copy as another file, without those who were erased since; gives how many it held. One that holds nothing of them is
 * written as it is.
 */
export const writeWithoutErased: Errand<WithoutErased, number> = {
  name: 'backups.withoutErased',

  async run({ file, copy, to, now }, run) {
    if (!isSound(copy.path)) throw new Problem('backup-unreadable', { file: copy.path });
    const erased = erasedSoFar(file);
    try {
      copyFileSync(copy.path, to);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOSPC') throw cause;
      throw new Problem('disk-full', { file: to }, { cause });
    }
    keepToOwner('file', to);
    const { people, isAny } = tracesIn(copy, erased);
    if (isAny) await eraseFromCopy(to, erased.people, now);
    await assertSound.run(to, run);
    return people;
  },
};

/** Takes away what is left of a file that could not be written whole, and what SQLite put beside it. */
export function dropUnfinished(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
}

/**
 * Puts a copy of the workspace in its own place that holds nobody who was erased since, nor what was undone. Until that is
 * whole, and read back, the copy stays as it is. @param copy the path of a backup or of a copy that was saved.
 * @throws Problem `not-found`, `workspace-locked` when somebody works in it, `backup-unreadable`, `workspace-newer`,
 * `passphrase-needed`, `backup-failed`. @returns how many it held.
 */
export async function remakeCopy(
  { file, clock, explain, tell }: Workspace,
  { copy }: { copy: string },
): Promise<{ count: number }> {
  const found = knownCopies(file).find(
    ({ path, kind }) => path === copy && (kind === 'backup' || kind === 'saved'),
  );
  if (!found) throw new Problem('not-found');
  const to = copy + unfinished;
  // A backup is nobody's to work in.
  const lock = found.kind === 'backup' ? null : acquireLock(copy);
  try {
    return await afterOtherCopies(file, async () => {
      const count = await runInWorker(writeWithoutErased, { file, copy: found, to, now: clock() });
      renameSync(to, copy);
      return { count };
    });
  } catch (cause) {
    dropUnfinished(to);
    throw cause instanceof Problem ? cause : explain(copyFailure(cause, file));
  } finally {
    lock?.release(lock.farewell);
    tell({ tables: ['job'], contacts: [] });
  }
}
