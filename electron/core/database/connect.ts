import { closeSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Problem } from '../../../shared/model/problem.ts';
import { knownPassphrases, normalPassphrase } from '../passphrases.ts';

/** What every file begins with that is not encrypted. */
const plainBeginning = 'SQLite format 3\0';

/** What the cipher leaves readable, from byte 20 on: room that it keeps on each page, and three constants of SQLite. */
const cipherMark = [32, 64, 32, 32];

/** The chance that a file's key is made with beside its passphrase: its first 16 bytes. */
type Salt = string;

/** What an encrypted file makes its key with; null for one that is not encrypted, or is no file that can be read. */
function saltOf(file: string): Salt | null {
  const header = Buffer.alloc(24);
  try {
    const descriptor = openSync(file, 'r');
    try {
      if (readSync(descriptor, header, 0, header.length, 0) < header.length) return null;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // What cannot be read, such as a folder, is for SQLite to tell.
    return null;
  }
  const beginning = header.toString('latin1', 0, 16);
  const isMarked = cipherMark.every((byte, index) => header[20 + index] === byte);
  return isMarked && beginning !== plainBeginning ? beginning : null;
}

/** Whether a file is one that is encrypted. A damaged one that is not has other bytes at that place, or none. */
export function isEncrypted(file: string): boolean {
  return saltOf(file) !== null;
}

/** A statement that gives a connection its key, or what is open a new one; an empty one leaves it unencrypted. */
function keying(pragma: 'key' | 'rekey', passphrase: string): string {
  return `${pragma} = '${normalPassphrase(passphrase).replaceAll("'", "''")}'`;
}

/**
 * Whether an encrypted file opens with a passphrase. Changes nothing, whatever lies beside the file: SQLite would bring a
 * log into it with the wrong key, if it could write.
 */
export function opensWith(file: string, passphrase: string): boolean {
  const connection = new Database(file, { readonly: true, fileMustExist: true });
  try {
    connection.pragma(keying('key', passphrase));
    connection.prepare('SELECT count(*) FROM sqlite_schema').get();
    return true;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB') return false;
    throw error;
  } finally {
    connection.close();
  }
}

/** Whether an error means that a file is encrypted with a passphrase that is not known. */
export function isLockedAway(error: unknown): boolean {
  return error instanceof Problem && error.code === 'passphrase-needed';
}

/**
 * What opened a file with each salt. It makes the same key of it again, for copies of the file too, so that is not tried anew:
 * making a key takes 30 ms and more.
 */
const openedBy = new Map<Salt, string>();

/** The passphrase that a file opens with; null when it is not encrypted. @throws Problem `passphrase-needed` when it is not known. */
export function passphraseOf(file: string): string | null {
  const salt = saltOf(file);
  if (salt === null) return null;
  const known = knownPassphrases();
  const fitting = openedBy.get(salt);
  if (fitting !== undefined && known.includes(fitting)) return fitting;
  const passphrase = [...new Set(known)].find((one) => opensWith(file, one));
  if (passphrase === undefined) throw new Problem('passphrase-needed', { file });
  openedBy.set(salt, passphrase);
  return passphrase;
}

/**
 * Connects with a workspace file, or a copy of one, by a passphrase that is known where it is encrypted. All that SQLite
 * keeps for a moment is kept in memory: its own files for that are not encrypted.
 * @throws Problem `passphrase-needed`; SqliteError.
 */
export function connect(file: string, options: Database.Options = {}): Database.Database {
  const passphrase = passphraseOf(file);
  const connection = new Database(file, options);
  try {
    if (passphrase !== null) connection.pragma(keying('key', passphrase));
    connection.pragma('temp_store = MEMORY');
  } catch (error) {
    connection.close();
    throw error;
  }
  return connection;
}

/** Has what a connection has open encrypted with a passphrase from now on, or with none. Nobody else may have it open. */
export function rekey(connection: Database.Database, passphrase: string | null): void {
  connection.pragma(keying('rekey', passphrase ?? ''));
}
