/**
 * The passphrases that this thread was told of, the newest first. Files are opened in many places, by workers too, and each
 * file beside a workspace may open with another one: an old backup with an old passphrase.
 */
let known: readonly string[] = [];

/** All that are known. A worker is told of them with each errand. */
export function knownPassphrases(): readonly string[] {
  return known;
}

/** Knows these from now on, and no others. */
export function knowPassphrases(passphrases: readonly string[]): void {
  known = passphrases;
}

/** Knows one more; nothing to know is nothing to forget. @returns what forgets it again. */
export function rememberPassphrase(passphrase: string | null | undefined): () => void {
  if (passphrase === null || passphrase === undefined) return () => {};
  const entry = normalPassphrase(passphrase);
  known = [entry, ...known];
  return () => {
    const at = known.indexOf(entry);
    if (at >= 0) known = known.toSpliced(at, 1);
  };
}

/** One spelling of a passphrase: keyboards write the same letter with an accent in one character or in two. */
export function normalPassphrase(passphrase: string): string {
  return passphrase.normalize('NFC');
}
