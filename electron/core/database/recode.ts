import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { rememberPassphrase } from '../passphrases.ts';
import { connect, rekey } from './connect.ts';
import { isSound } from './damage.ts';
import { makeOwnFile } from './ownerOnly.ts';
import { settle } from './settle.ts';

/** Writes all that a file holds, its log too, into an empty one, which is encrypted as it is. */
function copyWhole(file: string, incoming: string): void {
  makeOwnFile(incoming);
  const source = connect(file, { fileMustExist: true });
  try {
    source.pragma('wal_checkpoint(TRUNCATE)');
    source.prepare('VACUUM INTO ?').run(incoming);
  } finally {
    source.close();
  }
  // It would be read into the file that takes the place of this one.
  if (existsSync(`${file}-wal`)) throw new Error('The log could not be emptied: somebody reads');
}

/**
 * Writes a file anew that nobody has open, encrypted with a passphrase, or with none, and puts it in its place once it was
 * read back. Whatever interrupts this, the file is as it was or as it is to be.
 * @param incoming the name by which it goes until then; a file of that name is what an interrupted one left.
 * @param amend writes more into it before that.
 * @throws Problem `passphrase-needed` when the file's own is not known; SqliteError. The file is as it was then.
 */
export function recode(
  file: string,
  passphrase: string | null,
  incoming = `${file}.incoming`,
  amend: (written: Database.Database) => void = () => {},
): void {
  const forget = rememberPassphrase(passphrase);
  rmSync(incoming, { force: true });
  try {
    copyWhole(file, incoming);
    const copy = connect(incoming);
    try {
      // The file is nobody's yet: a journal beside it would only be one file more.
      copy.pragma('journal_mode = MEMORY');
      rekey(copy, passphrase);
      amend(copy);
    } finally {
      copy.close();
    }
    if (!isSound(incoming)) throw new Database.SqliteError('The new file is unsound', 'SQLITE_CORRUPT');
    settle(incoming);
    renameSync(incoming, file);
    // Windows has no such thing as a folder that is written.
    if (process.platform !== 'win32') settle(dirname(file), 'r');
  } finally {
    rmSync(incoming, { force: true });
    forget();
  }
}
