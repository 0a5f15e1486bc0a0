import { fstatSync } from 'node:fs';
import { digest, digestOf } from '../database/digest.ts';
import type { Left } from '../database/farewell.ts';
import { runInWorker } from '../workers/runInWorker.ts';

/**
 * How a file is since it was left: as it was; `rotten` where bytes of it are others though its size and date say that
 * nobody wrote it; `altered` where somebody else wrote it.
 */
export type SinceLeft = 'same' | 'rotten' | 'altered';

/** A file of fewer bytes is read at once, in some milliseconds. */
const small = 8_000_000;

/**
 * Compares the file with what it was when it was closed, once, when first asked. Nothing may be brought into it before.
 * @param left null where nothing is known of that; it is taken to be the same then.
 */
export function compareWithLeft(
  left: Left | null,
  descriptor: number,
  onError: (error: unknown) => void,
): () => Promise<SinceLeft> {
  let compared: Promise<SinceLeft> | undefined;

  async function compare(expected: Left): Promise<SinceLeft> {
    try {
      const isSmall = fstatSync(descriptor).size < small;
      const present = isSmall ? digestOf(descriptor) : await runInWorker(digest, descriptor);
      if (present === expected.digest) return 'same';
      return expected.isDated ? 'rotten' : 'altered';
    } catch (error) {
      onError(error);
      return 'same';
    }
  }

  return () => {
    compared ??= left === null ? Promise.resolve('same') : compare(left);
    return compared;
  };
}
