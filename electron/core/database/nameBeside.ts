/** A moment as it can stand in the name of a file: colons are not allowed everywhere. */
export function stampOf(now: Date): string {
  return now.toISOString().replaceAll(':', '-');
}

/** The name of a file beside a workspace that says what it holds of it: `people saved 2026-…Z.circles`. */
export function nameBeside(file: string, what: 'saved' | 'damaged' | 'of', now: Date): string {
  return `${file.replace(/\.circles$/, '')} ${what} ${stampOf(now)}.circles`;
}
