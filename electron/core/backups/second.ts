import { basename, join } from 'node:path';
import { connect } from '../database/connect.ts';
import { type ReadDb, readDbOn } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import { replicaOf } from '../history/remote/knowledge.ts';
import { storedValue } from '../settings/stored.ts';
import { type Backup, type BackupFolder, listBackups, listIn } from './backup.ts';

/** Where the setting is: with the preferences, so outside history, and of this file alone. */
export const secondFolderKey = 'backupFolder';

/** A second place for backups, such as another disk. */
export interface SecondPlace {
  /** The folder that somebody chose. */
  readonly chosen: string;
  /** The folder in it that holds those of this file, which copies of the workspace in the same place keep out of. */
  readonly folder: BackupFolder;
}

/** Where backups of an open workspace go as well; null while they stay beside the file. */
export function secondPlace(db: ReadDb, file: string): SecondPlace | null {
  const chosen = (storedValue(db, secondFolderKey) ?? null) as string | null;
  if (chosen === null) return null;
  const replica = replicaOf(String(db.value(sql`SELECT clock FROM workspace WHERE id = 1`)));
  const name = `${basename(file, '.circles')} ${replica}.circles-backups`;
  return { chosen, folder: { path: join(chosen, name), of: file } };
}

/** The same of a workspace file, whoever has it open. */
export function secondPlaceOf(file: string): SecondPlace | null {
  const connection = connect(file, { readonly: true, fileMustExist: true });
  try {
    return secondPlace(readDbOn(connection), file);
  } finally {
    connection.close();
  }
}

/** The backups in the second place of a workspace file, newest first; none where it has no such place, or that cannot be reached. */
function listSecond(file: string): Backup[] {
  try {
    const place = secondPlaceOf(file);
    return place === null ? [] : listIn(place.folder);
  } catch {
    return [];
  }
}

/** All backups of a workspace file: those beside it, then those in the second place as far as that can be reached, each newest first. */
export function backupsInBothPlaces(file: string): Backup[] {
  return [...listBackups(file), ...listSecond(file)];
}
