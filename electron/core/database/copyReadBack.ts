import { closeSync, copyFileSync, openSync } from 'node:fs';
import { digestOf } from './digest.ts';
import { makeOwnFile } from './ownerOnly.ts';
import { settle } from './settle.ts';

function withOpen<Result>(file: string, work: (descriptor: number) => Result): Result {
  const descriptor = openSync(file, 'r+');
  try {
    return work(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Whether two files hold the same bytes. */
export function areAlike(one: string, other: string): boolean {
  return withOpen(one, digestOf) === withOpen(other, digestOf);
}

/**
 * Copies a file for its owner only, has the disk hold it, and reads it back. Whoever calls gives it its name, and takes away
 * what was written when this fails.
 * @throws an error of the file system; Error when the disk gave back something else.
 */
export function copyReadBack(from: string, to: string): void {
  makeOwnFile(to);
  copyFileSync(from, to);
  settle(to);
  if (!areAlike(to, from)) throw new Error(`${to} is not what was written`);
}
