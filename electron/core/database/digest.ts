import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';
import type { Errand } from '../workers/errand.ts';

/** Bytes read at once. */
const piece = 1 << 22;

/** SHA-256 of an open file in hexadecimal: a second for a gigabyte or so. */
export function digestOf(descriptor: number): string {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(piece);
  for (let position = 0; ; ) {
    const read = readSync(descriptor, buffer, 0, piece, position);
    if (read === 0) return hash.digest('hex');
    position += read;
    hash.update(buffer.subarray(0, read));
  }
}

/** The same in a worker. Its input is a descriptor of this process, which stays open meanwhile. */
export const digest: Errand<number, string> = {
  name: 'database.digest',
  run: digestOf,
};
