import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';

/**
 * Modes of files and folders that only their owner may read. On Windows they say nothing: a file there has the rights of
 * its folder, and a person's own folders are closed to others.
 */
const modes = { file: 0o600, folder: 0o700 } as const;

/**
 * Makes an empty file for its owner only, for SQLite to fill. One that is there is not opened: to close it would let go
 * of locks that SQLite has on it elsewhere in this process.
 */
export function makeOwnFile(file: string): void {
  if (existsSync(file)) return;
  closeSync(openSync(file, 'a', modes.file));
}

/** Makes a folder, and those above it, for its owner only. */
export function makeOwnFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: modes.folder });
}

/** Closes what is there to others. Where that cannot be, as on a disk that knows no owners, it stays as it is. */
export function keepToOwner(kind: keyof typeof modes, ...paths: readonly string[]): void {
  for (const path of paths) {
    try {
      if (existsSync(path)) chmodSync(path, modes[kind]);
    } catch {
      // Some disks have no such thing, and a file of somebody else may still be worked in.
    }
  }
}
