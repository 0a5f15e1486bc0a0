import Database from 'better-sqlite3';
import type { Backup } from './backup.ts';

/** Whether a copy holds this state of the data, by the clock that copies share; not where it cannot be read. */
export function holds({ path }: Backup, clock: string): boolean {
  try {
    const connection = new Database(path, { readonly: true, fileMustExist: true });
    try {
      return connection.prepare('SELECT clock FROM workspace').pluck().get() === clock;
    } finally {
      connection.close();
    }
  } catch {
    return false;
  }
}
