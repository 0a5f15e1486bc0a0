import { closeSync, fstatSync, openSync, statSync } from 'node:fs';
import { makeOwnFile } from './ownerOnly.ts';

/** What became of a file that is open: nothing is at its path any more, or another file is. */
export type Loss = 'removed' | 'replaced';

/**
 * The very file that was opened, whatever comes to its path afterwards. While it is held, its number in the file system
 * goes to no other file.
 */
export interface HeldFile {
  /** For reading its bytes beside SQLite. Only `close` may close it: that lets go of SQLite's own locks. */
  readonly descriptor: number;
  /** What became of it; null while its path leads to it. */
  loss(): Loss | null;
  /** Whether it has another name too. */
  isLinked(): boolean;
  /** To be called when no connection has the file open any more. */
  close(): void;
}

/** Takes hold of a file, making it, for its owner only, when it does not exist. To be called before SQLite opens it. */
export function holdFile(file: string): HeldFile {
  makeOwnFile(file);
  const descriptor = openSync(file, 'r');
  const { dev, ino } = fstatSync(descriptor, { bigint: true });
  return {
    descriptor,
    loss() {
      const found = statSync(file, { bigint: true, throwIfNoEntry: false });
      if (!found) return 'removed';
      return found.dev === dev && found.ino === ino ? null : 'replaced';
    },
    isLinked: () => fstatSync(descriptor).nlink > 1,
    close: () => closeSync(descriptor),
  };
}
