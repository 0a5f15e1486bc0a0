import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Errand } from '../workers/errand.ts';

/** Bytes read at once. */
const piece = 1 << 22;

/** Reads a file from beginning to end, a piece at a time, each in the place of the one before. */
function* pieces(descriptor: number): Generator<Uint8Array> {
  const buffer = Buffer.alloc(piece);
  for (let position = 0; ; ) {
    const read = readSync(descriptor, buffer, 0, piece, position);
    if (read === 0) return;
    position += read;
    yield buffer.subarray(0, read);
  }
}

/** SHA-256 of an open file in hexadecimal: a second for a gigabyte or so. */
export function digestOf(descriptor: number): string {
  const hash = createHash('sha256');
  for (const bytes of pieces(descriptor)) hash.update(bytes);
  return hash.digest('hex');
}

/** The same in a worker. Its input is a descriptor of this process, which stays open meanwhile. */
export const digest: Errand<number, string> = {
  name: 'database.digest',
  async run(descriptor, { signal }) {
    const hash = createHash('sha256');
    for (const bytes of pieces(descriptor)) {
      hash.update(bytes);
      await setImmediate();
      signal.throwIfAborted();
    }
    return hash.digest('hex');
  },
};
