import { readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { connect } from '../database/connect.ts';
import { partsBeside } from '../database/nameBeside.ts';
import { countHeld, erasedFrom } from '../history/erasing/leaveOut.ts';
import type { Errand } from '../workers/errand.ts';
import { backupsInBothPlaces } from './second.ts';

/**
 * What a file is that was made of a workspace: a `backup`; `saved` as another file took its place; kept as it was `damaged`; or
 * a workspace of its own, made `of` a backup.
 */
export type CopyKind = 'backup' | 'saved' | 'damaged' | 'of';

/** A file that was made of a workspace. */
export interface KnownCopy {
  readonly path: string;
  readonly kind: CopyKind;
  /** When it was made, ISO 8601 UTC; of one that is a workspace of its own, when the backup was. */
  readonly at: string;
}

/** A file that was made of a workspace and may hold what was erased from that since. */
export interface Trace extends KnownCopy {
  /** How many people in it were erased; null where the file cannot be read. */
  readonly people: number | null;
}

/** Files made of a workspace beside it, or among the person's own, where people are not told of them otherwise. */
function copiesBeside(file: string): KnownCopy[] {
  return [...new Set([dirname(file), homedir()])].flatMap((folder) => {
    let names: readonly string[] = [];
    try {
      names = readdirSync(folder);
    } catch {
      // A folder that cannot be read holds none that could be dealt with.
    }
    return names.flatMap((name): KnownCopy[] => {
      const parts = partsBeside(basename(file), name);
      if (!parts) return [];
      const path = join(folder, name);
      return statSync(path, { throwIfNoEntry: false })?.isFile()
        ? [{ path, kind: parts.what, at: parts.at }]
        : [];
    });
  });
}

/** All files that were made of a workspace and that the app knows of, backups first, the newest first. */
export function knownCopies(file: string): KnownCopy[] {
  const backups = backupsInBothPlaces(file).map(({ path, at }): KnownCopy => ({ path, at, kind: 'backup' }));
  return [...backups, ...copiesBeside(file).sort((one, other) => other.at.localeCompare(one.at))];
}

/** Whether a file holds what was undone; of a version that kept none, it does not. */
const holdsUndone = (file: Database.Database): boolean =>
  file
    .prepare(
      `SELECT 1 FROM row_change JOIN change_set ON change_set.id = change_set_id WHERE state <> 'done' LIMIT 1`,
    )
    .get() !== undefined;

/** What was erased from a workspace. */
export interface ErasedSoFar {
  /** uids of people. */
  readonly people: readonly string[];
  /** When it was the last time, ISO 8601 UTC; null when it never was. */
  readonly last: string | null;
}

/** What was erased from a workspace file. */
export function erasedSoFar(file: string): ErasedSoFar {
  const connection = connect(file, { readonly: true, fileMustExist: true });
  try {
    const last = connection.prepare('SELECT max(at) FROM erasure').pluck().get() as string | null;
    return { people: erasedFrom(connection), last };
  } finally {
    connection.close();
  }
}

/** How many of those who were erased a copy holds, and whether anything else that was forgotten with them. */
export function tracesIn(
  { path, at }: Pick<KnownCopy, 'path' | 'at'>,
  { people, last }: ErasedSoFar,
): { people: number; isAny: boolean } {
  const connection = connect(path, { readonly: true, fileMustExist: true });
  try {
    const held = countHeld(connection, people);
    return { people: held, isAny: held > 0 || (last !== null && at <= last && holdsUndone(connection)) };
  } finally {
    connection.close();
  }
}

/** A copy that holds any of it; one that cannot be read may hold anybody. */
function traceOf(copy: KnownCopy, erased: ErasedSoFar): Trace | null {
  const unknown = { ...copy, people: null };
  if (copy.kind === 'damaged') return erased.last !== null && copy.at <= erased.last ? unknown : null;
  try {
    const { people, isAny } = tracesIn(copy, erased);
    return isAny ? { ...copy, people } : null;
  } catch {
    return unknown;
  }
}

/**
 * Looks which files that were made of a workspace still hold somebody who was erased from it since, or what was undone before
 * that was forgotten. A damaged one may hold anybody.
 */
export const findTraces: Errand<{ readonly file: string }, readonly Trace[]> = {
  name: 'backups.traces',

  run({ file }) {
    const erased = erasedSoFar(file);
    if (erased.last === null) return [];
    return knownCopies(file).flatMap((copy) => traceOf(copy, erased) ?? []);
  },
};
