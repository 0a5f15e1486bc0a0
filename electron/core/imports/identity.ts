import type { ContactPoint } from '../../../shared/model/contact.ts';
import { nameKey, pointKey } from '../../../shared/rules/matchKey.ts';
import { familyParts } from '../../../shared/rules/names.ts';

/** The parts of a contact that tell who it is. */
export interface Named {
  readonly displayName: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
}

/** What an e-mail address or LinkedIn profile is recognised by; null for points that several people share. */
export function identityKey(point: Pick<ContactPoint, 'type' | 'value'>): string | null {
  if (point.type === 'email') return pointKey('email', point.value);
  if (point.type !== 'link') return null;
  const profile = /\blinkedin\.com\/in\/([^/?#]+)/i.exec(point.value)?.[1];
  return profile ? `linkedin:${profile.toLowerCase()}` : null;
}

/** What a name is compared by; a name of signs alone is compared by its signs. */
export function nameId(name: string): string {
  return nameKey(name) || name.trim().toLowerCase();
}

/** The name two contacts are compared by: without titles and middle names when the parts are known. */
export function comparedName({ displayName, givenName, familyName }: Named): string {
  return nameId(givenName && familyName ? `${givenName} ${familyName}` : displayName);
}

function nameWords({ displayName, familyName }: Named): string[] {
  const particles = new Set(nameKey(familyParts(familyName ?? '').particles).split(' '));
  return nameKey(displayName)
    .split(' ')
    .filter((word) => word && !particles.has(word));
}

/**
 * Whether two names can be of one person: a word in common, or an initial that fits. A couple or an office
 * that shares one address is not taken for one person. A name that is only an address fits everybody.
 */
export function namesFit(one: Named, other: Named): boolean {
  if (one.displayName.includes('@') || other.displayName.includes('@')) return true;
  const words = nameWords(one);
  const others = nameWords(other);
  if (words.length === 0 || others.length === 0) return true;
  return words.some((word) =>
    others.some((candidate) =>
      word.length === 1 || candidate.length === 1 ? word[0] === candidate[0] : word === candidate,
    ),
  );
}
