import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type Database from 'better-sqlite3';

/** The folder that holds the backups of a workspace file, beside it. */
export function backupFolder(file: string): string {
  return `${file}-backups`;
}

/**
 * Copies a workspace as it is now into its backup folder, whole and consistent even while it is in use.
 * @returns the path of the copy, named after the moment and the reason.
 */
export function backup(connection: Database.Database, reason: string, now: Date): string {
  const folder = backupFolder(connection.name);
  mkdirSync(folder, { recursive: true });
  const stamp = now.toISOString().replaceAll(':', '-');
  const copy = join(folder, `${stamp} ${reason} ${basename(connection.name)}`);
  connection.prepare('VACUUM INTO ?').run(copy);
  return copy;
}
