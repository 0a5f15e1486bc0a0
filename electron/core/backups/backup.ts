import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type Database from 'better-sqlite3';

/** A copy of a workspace as it was at a moment. */
export interface Backup {
  readonly path: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Why it was made: `hourly`, `daily`, `weekly`, or `before-version-N`. */
  readonly reason: string;
}

/** Marks a backup that is being written. */
const unfinished = '.partial';

/** The folder that holds the backups of a workspace file, beside it. */
export function backupFolder(file: string): string {
  return `${file}-backups`;
}

/** Colons are not allowed in the names of files everywhere. */
function stampOf(now: Date): string {
  return now.toISOString().replaceAll(':', '-');
}

/** The backups of a workspace file, newest first. Unfinished ones and files of others do not count. */
export function listBackups(file: string): Backup[] {
  const folder = backupFolder(file);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder)
    .flatMap((name): Backup[] => {
      const parts = /^(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d\.\d{3}Z) (\S+) /.exec(name);
      if (!parts || name.includes(unfinished)) return [];
      const [, day, hours, minutes, seconds, reason = ''] = parts;
      return [{ path: join(folder, name), at: `${day}${hours}:${minutes}:${seconds}`, reason }];
    })
    .sort((one, other) => other.at.localeCompare(one.at));
}

/** A name for a new backup, and a name to write it under until it is whole. */
export function backupPaths(file: string, reason: string, now: Date): { path: string; partial: string } {
  const folder = backupFolder(file);
  mkdirSync(folder, { recursive: true });
  // Whoever makes a backup holds the workspace, so what is unfinished was given up.
  for (const name of readdirSync(folder).filter((name) => name.includes(unfinished)))
    rmSync(join(folder, name));
  const path = join(folder, `${stampOf(now)} ${reason} ${basename(file)}`);
  return { path, partial: path + unfinished };
}

/**
 * Copies a workspace as it is now into its backup folder, whole and consistent, before going on.
 * @returns the path of the copy, named after the moment and the reason.
 */
export function backup(connection: Database.Database, reason: string, now: Date): string {
  const { path, partial } = backupPaths(connection.name, reason, now);
  connection.prepare('VACUUM INTO ?').run(partial);
  renameSync(partial, path);
  return path;
}
