import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { Problem } from '../../../shared/model/problem.ts';
import { connect, isLockedAway, passphraseOf } from './connect.ts';
import { isSound } from './damage.ts';
import { type Farewell, type Left, readFarewell, writeFarewell } from './farewell.ts';
import { assertFitName } from './fitName.ts';
import { type HeldFile, holdFile } from './heldFile.ts';
import { acquireLock, lockFile, type WorkspaceLock } from './lock.ts';
import { assertOurs, migrate } from './migrate.ts';
import { keepToOwner } from './ownerOnly.ts';
import { toProblem, withBackup } from './problems.ts';
import type { SafetyCopies } from './safetyCopies.ts';
import { sealOf } from './seal.ts';
import { wholeDigest } from './wholeDigest.ts';

/** How a workspace file is opened. */
export interface OpeningOptions {
  /** Path of the file; it is made when it does not exist. */
  readonly path: string;
  /** Whether it has to be there, so that it is not made; if undefined, when there are copies of it. */
  readonly expected: boolean | undefined;
  readonly copies: SafetyCopies;
  /** Gives a new file its identity, and leaves one that has it alone. */
  identify(writer: Database.Database): void;
}

/** The two connections of an open workspace and the way to let go of them. */
export interface OpenedDatabase {
  /** Path of the file, with links followed. */
  readonly file: string;
  /** Sees committed data only, so a long import is invisible until it is done. */
  readonly reader: Database.Database;
  readonly writer: Database.Database;
  /** The file itself, whatever is at its path. */
  readonly held: HeldFile;
  /** What its bytes were when it was last closed; null where that is not known. */
  readonly left: Left | null;
  /**
   * Brings the log into the file, closes both connections and releases the lock. What a full disk does not let in stays in
   * the log, beside the file. Of a small file all is done by the time this returns.
   * @param doubtful has the whole file checked at the next opening: it is not the one that was open, or damaged.
   * @param digest what its bytes ought to be, where they are not: it is told again at the next opening.
   */
  close(doubtful: boolean, digest?: string): Promise<void>;
}

/** Whether one may do this with a file or folder. */
function mayBe(mode: number, path: string): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

/** The path that all names of a file lead to, so that a link does not get around the lock. */
function reach(file: string): string {
  const folder = dirname(file);
  if (!existsSync(folder)) throw new Problem('workspace-missing-folder', { file, folder });
  try {
    if (existsSync(file) && !statSync(file).isFile()) throw new Error('not a file');
    const real = existsSync(file) ? realpathSync(file) : join(realpathSync(folder), basename(file));
    accessSync(existsSync(real) ? real : folder, constants.R_OK);
    // The lock and the log are written beside it.
    if (existsSync(real) && ![real, dirname(real)].every((path) => mayBe(constants.W_OK, path)))
      throw new Problem('workspace-read-only', { file });
    accessSync(dirname(real), constants.W_OK);
    return real;
  } catch (cause) {
    throw cause instanceof Problem ? cause : new Problem('workspace-unreadable', { file }, { cause });
  }
}

/**
 * Refuses a file that cannot be worked in without losing something: one that is gone, one with a second name, by which it
 * would have a second log, and a copy that makes room for newer ones one day.
 */
function assertUsable(file: string, { expected, copies }: OpeningOptions): void {
  if (copies.holds(file)) throw new Problem('workspace-is-backup', { file });
  if (existsSync(file)) {
    if (statSync(file).nlink > 1) throw new Problem('workspace-linked', { file });
  } else if (expected ?? copies.exist(file)) {
    throw withBackup('workspace-missing', file, copies);
  }
}

/**
 * Makes sure that a file which exists is sound. The whole of it is read, unless it is exactly as it was left
 * by a core that closed it in good order. An empty file beside copies has lost what it held.
 */
function assertSound(
  file: string,
  seal: string | null,
  farewell: Farewell | null,
  copies: SafetyCopies,
): void {
  if (!existsSync(file) || (seal !== null && seal === farewell?.seal)) return;
  const lost = statSync(file).size === 0 && copies.exist(file);
  if (lost || !isSound(file)) throw withBackup('workspace-damaged', file, copies);
}

function setPragmas(connection: Database.Database): void {
  // A commit is on the disk before it is acknowledged: FULL also survives losing power.
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  // A large import touches every index at once; SQLite's own two megabytes would be read over and over.
  connection.pragma('cache_size = -65536');
  // A worker brings the log into the file (workspace/log.ts). SQLite does so itself, amid a COMMIT, only if the log
  // becomes far larger than any worker leaves it: these are pages.
  connection.pragma('wal_autocheckpoint = 500000');
}

/** One more connection that writes a workspace that is open, for whoever has its turn. */
export function connectWriter(file: string): Database.Database {
  const writer = connect(file, { fileMustExist: true });
  setPragmas(writer);
  return writer;
}

function connectBoth(
  file: string,
  { copies, identify }: OpeningOptions,
): { reader: Database.Database; writer: Database.Database } {
  const writer = connect(file);
  try {
    assertOurs(writer);
    migrate(writer, (version) => copies.beforeMigration(writer, version));
    setPragmas(writer);
    identify(writer);
    const reader = connect(file, { readonly: true });
    return { writer, reader };
  } catch (error) {
    writer.close();
    throw error;
  }
}

/**
 * Opens a workspace file, making it when it does not exist: claims it, checks it and brings it to the
 * newest version.
 * @throws Problem `workspace-name-unfit`, `workspace-missing-folder`, `workspace-unreadable`, `workspace-read-only`, `workspace-is-backup`, `workspace-linked`,
 * `workspace-locked`, `passphrase-needed`, `workspace-newer`, `workspace-foreign`, or, with the newest good backup in its details,
 * `workspace-missing` or `workspace-damaged`. The file is left as it was.
 */
export function openDatabase(options: OpeningOptions): OpenedDatabase {
  assertFitName(options.path);
  const file = reach(options.path);
  assertUsable(file, options);
  let lock: WorkspaceLock | undefined;
  let held: HeldFile | undefined;
  try {
    lock = acquireLock(file);
    const farewell = readFarewell(lock.farewell);
    // Refused before anything is touched.
    passphraseOf(file);
    const openedAs = existsSync(file) ? sealOf(file) : null;
    assertSound(file, openedAs, farewell, options.copies);
    keepToOwner('file', file, `${file}-wal`, `${file}-shm`, lockFile(file));
    options.copies.tidy(file);
    held = holdFile(file);
    const { reader, writer } = connectBoth(file, options);
    const [ownLock, ownFile] = [lock, held];
    const known = farewell?.digest ?? null;
    const left = known === null ? null : { digest: known, isDated: openedAs === farewell?.seal };

    /** What the next holder is told. */
    function word(digest: string): string | null {
      const seal = sealOf(file);
      return seal === null ? null : writeFarewell({ seal, digest });
    }

    return {
      file,
      reader,
      writer,
      held,
      left,
      async close(doubtful, known) {
        let farewell: string | null = null;
        reader.close();
        try {
          if (!doubtful) writer.pragma('wal_checkpoint(TRUNCATE)');
        } finally {
          writer.close();
          try {
            const digest = doubtful ? null : (known ?? wholeDigest(ownFile.descriptor));
            if (digest !== null) farewell = word(typeof digest === 'string' ? digest : await digest);
          } finally {
            ownFile.close();
            ownLock.release(farewell);
          }
        }
      },
    };
  } catch (error) {
    held?.close();
    // Of a file that nobody could open, what was known is still true.
    lock?.release(isLockedAway(error) ? lock.farewell : null);
    throw toProblem(error, file, options.copies);
  }
}
