/** Fewer characters are no passphrase. */
export const leastLength = 8;

/** How hard a passphrase is to guess, from what can be said of it without a list of words. */
export type Strength = 'short' | 'weak' | 'fair' | 'strong';

/** Characters that count as one word's worth of chance: a word of a list of some thousand is as hard to guess as two drawn letters. */
const strongLength = 20;
const fairLength = 14;

/**
 * A hint, not a promise: length tells most, as long as it is not the same over and over. Whoever guesses tries
 * some thousand passphrases a second.
 */
export function strengthOf(passphrase: string): Strength {
  const letters = [...passphrase.trim()];
  if (letters.length < leastLength) return 'short';
  const different = new Set(letters.map((letter) => letter.toLowerCase())).size;
  if (different < 6 || letters.length < fairLength) return 'weak';
  return letters.length >= strongLength && different >= 8 ? 'strong' : 'fair';
}
