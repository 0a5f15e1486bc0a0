import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { Problem } from '../../../../shared/model/problem.ts';
import { connect } from '../../database/connect.ts';
import { isSound } from '../../database/damage.ts';
import { fileVersion, migrate } from '../../database/migrate.ts';
import { migrations } from '../../database/migrations/index.ts';
import { countHeld, leaveOut } from '../../history/erasing/leaveOut.ts';

/** A backup as it can be compared with a workspace. */
export interface OpenBackup {
  readonly backup: Database.Database;
  /** So many people are not in it any more, as they were erased since it was made. */
  readonly leftOut: number;
}

/** Brings a copy of a backup to the newest version, without those who were erased; the backup itself stays as it is. */
function connectNewest(path: string, folder: string, erased: readonly string[]): OpenBackup {
  const backup = connect(path, { readonly: true, fileMustExist: true });
  const leftOut = countHeld(backup, erased);
  if (leftOut === 0 && fileVersion(backup) === migrations.at(-1)?.version) return { backup, leftOut };
  backup.close();
  const copy = join(folder, 'backup.circles');
  copyFileSync(path, copy);
  const writer = connect(copy);
  migrate(writer, () => {});
  leaveOut(writer, erased);
  return { backup: writer, leftOut };
}

/**
 * Reads a backup, once it was found sound, as a file of the newest version, which it may not be.
 * @param erased uids of people who were erased from the workspace since.
 * @throws Problem `backup-unreadable` when it is damaged, `workspace-newer` when a newer version made it.
 */
export async function withBackup<Result>(
  path: string,
  erased: readonly string[],
  read: (open: OpenBackup) => Result | Promise<Result>,
): Promise<Result> {
  if (!isSound(path)) throw new Problem('backup-unreadable', { file: path });
  // For its owner only.
  const folder = mkdtempSync(join(tmpdir(), 'circles-backup-'));
  let open: OpenBackup | undefined;
  try {
    open = connectNewest(path, folder, erased);
    return await read(open);
  } finally {
    open?.backup.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
