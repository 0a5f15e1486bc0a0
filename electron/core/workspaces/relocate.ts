import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem } from '../../../shared/model/problem.ts';
import type { Moved, Relocation } from '../../../shared/model/workspaces.ts';
import { backupFolder } from '../backups/backup.ts';
import { writeCopy } from '../backups/copy.ts';
import { connect } from '../database/connect.ts';
import { areAlike, copyReadBack } from '../database/copyReadBack.ts';
import { assertFitName } from '../database/fitName.ts';
import { acquireLock, lockFile } from '../database/lock.ts';
import { makeOwnFile } from '../database/ownerOnly.ts';
import type { Errand } from '../workers/errand.ts';

/**
 * Refuses a place that is taken or cannot be. Nothing is ever written over. @throws Problem `workspace-name-unfit`,
 * `workspace-missing`, `workspace-missing-folder`, `workspace-exists`.
 */
export function assertFree({ file, to }: Relocation): void {
  assertFitName(to);
  if (!existsSync(file)) throw new Problem('workspace-missing', { file });
  const folder = dirname(to);
  if (!existsSync(folder)) throw new Problem('workspace-missing-folder', { file: to, folder });
  const taken = [to, backupFolder(to)].find((path) => existsSync(path));
  if (taken !== undefined) throw new Problem('workspace-exists', { file: taken });
}

/** Writes a file a second time, whole or not at all, and reads it back. */
function copyWhole(from: string, to: string): void {
  const incoming = `${to}.incoming`;
  try {
    copyReadBack(from, incoming);
    placeNew(incoming, to);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOSPC') throw new Problem('disk-full', { file: to }, { cause });
    if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
      throw new Problem('workspace-unreadable', { file: to }, { cause });
    throw cause;
  } finally {
    rmSync(incoming, { force: true });
  }
}

/** Gives a whole file its name, unless another has come there meanwhile. */
function placeNew(incoming: string, to: string): void {
  if (existsSync(to)) throw new Problem('workspace-exists', { file: to });
  renameSync(incoming, to);
}

/** Brings what a core that was killed left in the log into the file, so that the file is all there is. */
function settleLog(file: string): void {
  if (!existsSync(`${file}-wal`)) return;
  const connection = connect(file, { fileMustExist: true });
  try {
    connection.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    connection.close();
  }
}

/** Does something with a file that nobody has open, and that nobody can open meanwhile. @throws Problem `workspace-locked`. */
function withHeld<Result>(file: string, work: () => Result): Result {
  const lock = acquireLock(file);
  try {
    settleLog(file);
    return work();
  } finally {
    lock.release(lock.farewell);
  }
}

/** Moves a file or folder where a name is all that changes. @returns false when it is another disk. */
function rename(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EXDEV') return false;
    throw error;
  }
}

/** Takes the backups along. Those that cannot be stay where they are, whole. */
function moveBackups({ file, to }: Relocation): string | null {
  const [from, into] = [backupFolder(file), backupFolder(to)];
  if (!existsSync(from)) return null;
  try {
    if (rename(from, into)) return null;
    cpSync(from, into, { recursive: true, errorOnExist: true, force: false, preserveTimestamps: true });
    const isWhole = readdirSync(from).every((name) => areAlike(join(from, name), join(into, name)));
    if (!isWhole) throw new Error(`${into} is not what was written`);
    rmSync(from, { recursive: true });
    return null;
  } catch {
    if (existsSync(from)) rmSync(into, { recursive: true, force: true });
    return from;
  }
}

/**
 * Gives a workspace that is closed another name or place, with its backups. The file there is whole, and read back where it
 * is another disk, before the one here goes. @throws Problem `workspace-exists`, `workspace-missing`, `workspace-missing-folder`,
 * `workspace-name-unfit`, `workspace-locked`, `disk-full`, `workspace-unreadable`; nothing has changed then.
 */
export const moveWorkspace: Errand<Relocation, Moved> = {
  name: 'workspaces.move',

  run(relocation) {
    const { file, to } = relocation;
    assertFree(relocation);
    const moved = withHeld(file, (): Moved => {
      if (!rename(file, to)) {
        copyWhole(file, to);
        rmSync(file);
      }
      return { backupsLeft: moveBackups(relocation) };
    });
    rmSync(lockFile(file), { force: true });
    return moved;
  },
};

/**
 * Copies a workspace, open or closed; the copy gets an identity of its own when it is opened, and no backups.
 * @throws Problem as `moveWorkspace` does.
 */
export const copyWorkspace: Errand<Relocation & { readonly isOpen: boolean }, void> = {
  name: 'workspaces.copy',

  async run({ file, to, isOpen }, run) {
    assertFree({ file, to });
    if (!isOpen) {
      withHeld(file, () => copyWhole(file, to));
      return;
    }
    const incoming = `${to}.incoming`;
    try {
      makeOwnFile(incoming);
      await writeCopy.run({ file, copy: incoming }, run);
      placeNew(incoming, to);
    } finally {
      rmSync(incoming, { force: true });
    }
  },
};
