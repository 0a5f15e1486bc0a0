import { existsSync } from 'node:fs';
import { copyFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Problem } from '../../../shared/model/problem.ts';
import { safetyCopies } from '../backups/safetyCopies.ts';
import { keepToOwner } from '../database/ownerOnly.ts';
import { toProblem } from '../database/problems.ts';

/**
 * Copies a file that cannot be worked in where it is, such as a backup or one that may only be read, with what its log still
 * holds, to a path where nothing is yet. That the copy is sound is seen when it is opened.
 * @throws Problem `workspace-exists`, `workspace-missing-folder`, `workspace-unreadable`, `disk-full`; nothing is left there then.
 */
export async function copyOut(file: string, to: string): Promise<void> {
  if (existsSync(to)) throw new Problem('workspace-exists', { file: to });
  if (!existsSync(dirname(to)))
    throw new Problem('workspace-missing-folder', { file: to, folder: dirname(to) });
  const endings = ['-wal', ''].filter((ending) => existsSync(file + ending));
  const incoming = `${to}.incoming`;
  try {
    for (const ending of endings) {
      await copyFile(file + ending, incoming + ending);
      keepToOwner('file', incoming + ending);
    }
    // The file comes last: until then there is none to open.
    for (const ending of endings) await rename(incoming + ending, to + ending);
  } catch (cause) {
    for (const ending of endings) await rm(incoming + ending, { force: true });
    throw toProblem(
      cause,
      to,
      safetyCopies(() => new Date()),
    );
  }
}
