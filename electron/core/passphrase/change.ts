import { Problem } from '../../../shared/model/problem.ts';
import type { PassphraseChange } from '../../../shared/model/workspaces.ts';
import { safetyCopies } from '../backups/safetyCopies.ts';
import { isEncrypted, opensWith } from '../database/connect.ts';
import { acquireLock } from '../database/lock.ts';
import { toProblem } from '../database/problems.ts';
import { recode } from '../database/recode.ts';
import { keepReplica } from '../history/remote/replica.ts';
import { rememberPassphrase } from '../passphrases.ts';

/** Refuses who does not know what the file opens with. @throws Problem `passphrase-wrong`. */
export function assertCurrent(file: string, current: string | null): void {
  const fits = isEncrypted(file) ? current !== null && opensWith(file, current) : current === null;
  if (!fits) throw new Problem('passphrase-wrong', { file });
}

/**
 * Sets, changes or removes the passphrase of a workspace that is closed: all of it is written anew. Backups stay as they are.
 * @throws Problem `workspace-locked`, `passphrase-wrong`, `disk-full`, `workspace-damaged`; the file is as it was then.
 */
export function changePassphrase(
  file: string,
  { current, next }: Pick<PassphraseChange, 'current' | 'next'>,
): void {
  const lock = acquireLock(file);
  let farewell = lock.farewell;
  const forget = rememberPassphrase(current);
  try {
    assertCurrent(file, current);
    recode(file, next, undefined, (written) => keepReplica(written, file));
    // What was said of the former bytes is true no more.
    farewell = null;
  } catch (error) {
    throw toProblem(
      error,
      file,
      safetyCopies(() => new Date()),
    );
  } finally {
    forget();
    lock.release(farewell);
  }
}
