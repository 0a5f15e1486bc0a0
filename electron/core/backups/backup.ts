import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { Problem } from '../../../shared/model/problem.ts';
import { stampOf } from '../database/nameBeside.ts';
import { keepToOwner, makeOwnFile, makeOwnFolder } from '../database/ownerOnly.ts';

/** A copy of a workspace as it was at a moment. */
export interface Backup {
  readonly path: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Why it was made: `hourly`, `daily`, `weekly`, or `before-version-N`. */
  readonly reason: string;
  /** The how manieth it is, counted from 1; 0 for those of versions that did not count. */
  readonly number: number;
}

/** Marks a backup that is being written. */
export const unfinished = '.partial';

const folderEnding = '-backups';

/** The folder that holds the backups of a workspace file, beside it. */
export function backupFolder(file: string): string {
  return file + folderEnding;
}

/** The moment, the reason, the number and whose copy it is: `2026-03-02T09-00-00.000Z daily.12 people.circles`. */
const nameParts = /^(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d\.\d{3}Z) (\S+?)(?:\.(\d+))? (.+)$/;

/** Whether a file lies in a folder of backups under the name of one. */
export function isBackup(file: string): boolean {
  return dirname(file).endsWith(folderEnding) && nameParts.test(basename(file));
}

/** What the names of files end in that SQLite keeps beside one that is written. */
const logEndings = ['-wal', '-journal'];

/**
 * Whether a copy is as it was made. A workspace that was opened keeps a log of its changes, and says so in this place of
 * its header for good; copies are made without.
 */
function isAsMade(path: string): boolean {
  if (logEndings.some((ending) => existsSync(path + ending))) return false;
  const header = new Uint8Array(19);
  try {
    const descriptor = openSync(path, 'r');
    readSync(descriptor, header, 0, header.length, 0);
    closeSync(descriptor);
  } catch {
    return false;
  }
  return header[18] !== 2;
}

/** A folder with backups, and the workspace file they are of. */
export interface BackupFolder {
  readonly path: string;
  readonly of: string;
}

/**
 * The backups in a folder, newest first: the order is that of their numbers, as a clock may have been wrong.
 * Unfinished ones, files of others and copies that somebody worked in since do not count.
 */
export function listIn({ path: folder, of: file }: BackupFolder): Backup[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry): Backup[] => {
      const parts = nameParts.exec(entry.name);
      if (!parts || !entry.isFile()) return [];
      const [, day, hours, minutes, seconds, reason = '', number = '0', of = ''] = parts;
      const path = join(folder, entry.name);
      if (extname(of) !== extname(file) || !isAsMade(path)) return [];
      return [{ path, at: `${day}${hours}:${minutes}:${seconds}`, reason, number: Number(number) }];
    })
    .sort((one, other) => other.number - one.number || other.at.localeCompare(one.at));
}

/** The backups beside a workspace file; see `listIn`. */
export function listBackups(file: string): Backup[] {
  return listIn({ path: backupFolder(file), of: file });
}

/** The backup at a path; no other file is read. @throws Problem `not-found`. */
export function backupAt(file: string, path: string): Backup {
  const backup = listBackups(file).find((one) => one.path === path);
  if (!backup) throw new Problem('not-found');
  return backup;
}

/**
 * Closes the backups in a folder to others than their owner, and clears away what is unfinished: whoever calls this holds the
 * workspace, so that was given up. What cannot be touched is for the next backup to tell.
 */
export function tidyFolder(folder: string): void {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = entries.map(({ name }) => join(folder, name));
    keepToOwner('folder', folder);
    keepToOwner('file', ...paths);
    for (const path of paths.filter((path) => path.endsWith(unfinished))) rmSync(path, { force: true });
  } catch {
    // Neither keeps anybody from working.
  }
}

/** Tidies the backups beside a workspace file; see `tidyFolder`. */
export function tidyBackups(file: string): void {
  tidyFolder(backupFolder(file));
}

/** An empty file for a new backup, and a name to write it under until it is whole. */
export function backupPaths(file: string, reason: string, now: Date): { path: string; partial: string } {
  const folder = backupFolder(file);
  makeOwnFolder(folder);
  tidyBackups(file);
  const number = (listBackups(file)[0]?.number ?? 0) + 1;
  const path = join(folder, `${stampOf(now)} ${reason}.${number} ${basename(file)}`);
  const partial = path + unfinished;
  makeOwnFile(partial);
  return { path, partial };
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
