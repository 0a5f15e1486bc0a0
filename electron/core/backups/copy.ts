import { renameSync, rmSync } from 'node:fs';
import { connect } from '../database/connect.ts';
import { clearCopy } from '../erasing/clearCopy.ts';
import type { Errand } from '../workers/errand.ts';
import { runInWorker } from '../workers/runInWorker.ts';
import { assertSound } from './assertSound.ts';
import { backupPaths } from './backup.ts';
import type { CopyReason } from './retention.ts';

/** A copy to be written of an open workspace, into a file that is empty. */
interface CopyInput {
  readonly file: string;
  readonly copy: string;
}

/**
 * Copies a workspace as it is at one moment, encrypted as it is, and reads the copy back. SQLite's own backup would copy a
 * file that others write from the beginning again and again, and none that is encrypted.
 */
export const writeCopy: Errand<CopyInput, void> = {
  name: 'backups.write',

  async run({ file, copy }, run) {
    // One that does not write, so that others can meanwhile.
    const connection = connect(file, { readonly: true });
    try {
      connection.prepare('VACUUM INTO ?').run(copy);
    } finally {
      connection.close();
    }
    clearCopy(copy);
    run.signal.throwIfAborted();
    await assertSound.run(copy, run);
  },
};

/** What is under way, by file: one copy at a time, as each clears away what others left unfinished. */
const underWay = new Map<string, Promise<unknown>>();

/**
 * Copies an open workspace into its backup folder, in a worker so that the core goes on answering. What is stored before
 * it begins is in it. It is read back and checked before it counts.
 * @returns the path of the copy.
 * @throws SqliteError SQLITE_CORRUPT when the copy turns out unsound, and the reason of `signal` when that
 * stopped it; nothing is left of the copy then.
 */
export function makeCopy(file: string, reason: CopyReason, now: Date, signal: AbortSignal): Promise<string> {
  return afterOtherCopies(file, () => copyNow(file, reason, now, signal));
}

/** Does something with copies of a workspace when nothing else does any more. */
export function afterOtherCopies<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  const done = (underWay.get(file) ?? Promise.resolve()).then(work);
  underWay.set(
    file,
    done.catch(() => undefined),
  );
  return done;
}

async function copyNow(file: string, reason: CopyReason, now: Date, signal: AbortSignal): Promise<string> {
  const { path, partial } = backupPaths(file, reason, now);
  try {
    await runInWorker(writeCopy, { file, copy: partial }, { signal });
    renameSync(partial, path);
    return path;
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}
