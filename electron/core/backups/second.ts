import { basename, join } from 'node:path';
import { connect } from '../database/connect.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import { replicaOf } from '../history/remote/knowledge.ts';
import { type Backup, type BackupFolder, listIn } from './backup.ts';

/** Where the setting is: with the preferences, so outside history, and of this file alone. */
export const secondFolderKey = 'backupFolder';

/** A second place for backups, such as another disk. */
export interface SecondPlace {
  /** The folder that somebody chose. */
  readonly chosen: string;
  /** The folder in it that holds those of this file, which copies of the workspace in the same place keep out of. */
  readonly folder: BackupFolder;
}

function placeIn(file: string, chosen: string, clock: string): SecondPlace {
  const name = `${basename(file, '.circles')} ${replicaOf(clock)}.circles-backups`;
  return { chosen, folder: { path: join(chosen, name), of: file } };
}

/** Where backups of an open workspace go as well; null while they stay beside the file. */
export function secondPlace(db: ReadDb, file: string): SecondPlace | null {
  const stored = db.value<string>(sql`SELECT value FROM preference WHERE key = ${secondFolderKey}`);
  const chosen = stored === undefined ? null : (JSON.parse(stored) as string | null);
  return chosen === null
    ? null
    : placeIn(file, chosen, String(db.value(sql`SELECT clock FROM workspace WHERE id = 1`)));
}

/** The backups in the second place of a workspace file, newest first; none where it has no such place, or that cannot be reached. */
export function listSecond(file: string): Backup[] {
  try {
    const connection = connect(file, { readonly: true, fileMustExist: true });
    try {
      const row = connection
        .prepare(
          'SELECT (SELECT value FROM preference WHERE key = ?) AS chosen, clock FROM workspace WHERE id = 1',
        )
        .get(secondFolderKey) as { chosen: string | null; clock: string };
      const chosen = row.chosen === null ? null : (JSON.parse(row.chosen) as string | null);
      return chosen === null ? [] : listIn(placeIn(file, chosen, row.clock).folder);
    } finally {
      connection.close();
    }
  } catch {
    return [];
  }
}
