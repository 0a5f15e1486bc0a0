import { familyParts, splitName } from './names.ts';

/** One or two initials; particles do not count, so that "Anna van der Berg" is AB. */
export function initialsOf(contact: {
  readonly displayName: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
}): string {
  const { displayName, givenName, familyName } = contact;
  const words = [givenName, familyName && familyParts(familyName).core].filter((word) => word !== null);
  const [first = displayName, last] = words.length > 0 ? words : displayName.split(/\s+/);
  // By code point, so that a name that starts with a rare character keeps it whole.
  const initial = (word: string | undefined) => [...(word ?? '')][0] ?? '';
  return `${initial(first)}${initial(last)}`.toUpperCase();
}

/** The initials of a name in full; empty for none. */
export function initialsOfName(full: string): string {
  const { given, family } = splitName(full);
  return initialsOf({ displayName: full, givenName: given || null, familyName: family || null });
}
