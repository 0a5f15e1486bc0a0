import { existsSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { Problem } from '../../../shared/model/problem.ts';
import type { HeldFile, Loss } from '../database/heldFile.ts';
import { nameBeside } from '../database/nameBeside.ts';
import { makeOwnFile } from '../database/ownerOnly.ts';

/** Saves all that a connection has open, which may be at no path any more, as a file that is not there yet. */
function saveAs(writer: Database.Database, copy: string): boolean {
  if (!existsSync(dirname(copy))) return false;
  try {
    makeOwnFile(copy);
    writer.prepare('VACUUM INTO ?').run(copy);
    return true;
  } catch {
    rmSync(copy, { force: true });
    return false;
  }
}

/** Saves beside the file, or in the person's own folder where that cannot be. */
function save(writer: Database.Database, file: string, now: Date): string | undefined {
  const copy = nameBeside(file, 'saved', now);
  return [copy, join(homedir(), basename(copy))].find((path) => saveAs(writer, path));
}

/**
 * Looks whether the path of a workspace still leads to the file that is open. Where it does not, all that was stored is
 * saved under another name, as it would be gone with the last connection, and a log left beside the other file is emptied,
 * as SQLite would read it into that one.
 * @returns what throws Problem `workspace-replaced` or `workspace-removed`, saying where the copy is, or
 * `workspace-unsaved` while none can be made; each time it is called, until the file is back.
 */
export function watchPlace(
  { file, writer, held }: { file: string; writer: Database.Database; held: HeldFile },
  clock: () => Date,
): () => void {
  let copy: string | undefined;
  const problemOf = (loss: Loss): Problem =>
    copy === undefined
      ? new Problem('workspace-unsaved', { file })
      : new Problem(`workspace-${loss}`, { file, copy });

  return () => {
    const loss = held.loss();
    if (loss === null) {
      copy = undefined;
      return;
    }
    if (copy === undefined) {
      copy = save(writer, file, clock());
      if (copy !== undefined) writer.pragma('wal_checkpoint(TRUNCATE)');
    }
    throw problemOf(loss);
  };
}
