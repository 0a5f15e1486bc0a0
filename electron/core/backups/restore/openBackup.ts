import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Problem } from '../../../../shared/model/problem.ts';
import { isSound } from '../../database/damage.ts';
import { fileVersion, migrate } from '../../database/migrate.ts';
import { migrations } from '../../database/migrations/index.ts';

/** Brings a copy of a backup to the newest version; the backup itself stays as it is. */
function connectNewest(path: string, folder: string): Database.Database {
  const connection = new Database(path, { readonly: true, fileMustExist: true });
  if (fileVersion(connection) === migrations.at(-1)?.version) return connection;
  connection.close();
  const copy = join(folder, 'backup.circles');
  copyFileSync(path, copy);
  const writer = new Database(copy);
  migrate(writer, () => {});
  return writer;
}

/**
 * Reads a backup, once it was found sound, as a file of the newest version, which it may not be.
 * @throws Problem `backup-unreadable` when it is damaged, `workspace-newer` when a newer version made it.
 */
export async function withBackup<Result>(
  path: string,
  read: (backup: Database.Database) => Result | Promise<Result>,
): Promise<Result> {
  if (!isSound(path)) throw new Problem('backup-unreadable', { file: path });
  // For its owner only.
  const folder = mkdtempSync(join(tmpdir(), 'circles-backup-'));
  let connection: Database.Database | undefined;
  try {
    connection = connectNewest(path, folder);
    return await read(connection);
  } finally {
    connection?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
