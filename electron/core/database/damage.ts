import Database from 'better-sqlite3';
import { connect } from './connect.ts';

/** Whether an error means that a file is no sound database. */
export function isDamage(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError &&
    (error.code.startsWith('SQLITE_CORRUPT') ||
      error.code === 'SQLITE_NOTADB' ||
      // The tables of the search index are damaged, which SQLite itself does not look into, or the number of the format.
      /^(vtable constructor failed|invalid fts5 file format|unsupported file format)/.test(error.message))
  );
}

/** Whether an error means that the disk took no more, as one does that is full, at its quota or failing. */
export function isRefusedByDisk(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(FULL|IOERR)/.test(error.code);
}

/**
 * Whether the file is a sound database, found out without changing a byte of it. Reads all of it: about
 * 15 ms per ten megabytes.
 */
export function isSound(file: string): boolean {
  let connection: Database.Database | undefined;
  try {
    connection = connect(file, { readonly: true, fileMustExist: true });
    return connection.pragma('quick_check(1)', { simple: true }) === 'ok';
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  } finally {
    connection?.close();
  }
}
