import { connect } from '../database/connect.ts';
import type { Backup } from './backup.ts';

/** Whether a copy holds this state of the data, by the clock that copies share; not where it cannot be read. */
export function holds({ path }: Backup, clock: string): boolean {
  try {
    const connection = connect(path, { readonly: true, fileMustExist: true });
    try {
      return connection.prepare('SELECT clock FROM workspace').pluck().get() === clock;
    } finally {
      connection.close();
    }
  } catch {
    return false;
  }
}
