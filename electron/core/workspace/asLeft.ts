import type { Left } from '../database/farewell.ts';
import { wholeDigest } from '../database/wholeDigest.ts';

/**
 * How a file is since it was left: as it was; `rotten` where bytes of it are others though its size and date say that
 * nobody wrote it; `altered` where somebody else wrote it.
 */
export type SinceLeft = 'same' | 'rotten' | 'altered';

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
      if ((await wholeDigest(descriptor)) === expected.digest) return 'same';
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
