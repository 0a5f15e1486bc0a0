import type { ContactPoint } from '../../../shared/model/contact.ts';
import { nameKey } from '../../../shared/rules/matchKey.ts';
import { familyParts } from '../../../shared/rules/names.ts';
import { type PhoneRegion, pointKey } from '../../../shared/rules/pointKey.ts';
import { emailId, pointIds } from './known.ts';

/** The parts of a contact that tell who it is. */
export interface Named {
  readonly displayName: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
}

/** What an e-mail address or LinkedIn profile is recognised by; null for points that several people share. */
function identityKey(point: Pick<ContactPoint, 'type' | 'value'>): string | null {
  if (point.type === 'email') return pointKey('email', point.value);
  if (point.type !== 'link') return null;
  const profile = /\blinkedin\.com\/in\/([^/?#]+)/i.exec(point.value)?.[1];
  return profile ? `linkedin:${profile.toLowerCase()}` : null;
}

/** What a name is compared by; a name of signs alone is compared by its signs. */
function nameId(name: string): string {
  return nameKey(name) || name.trim().toLowerCase();
}

/** The name two contacts are compared by: without titles and middle names when the parts are known. */
function comparedName({ displayName, givenName, familyName }: Named): string {
  return nameId(givenName && familyName ? `${givenName} ${familyName}` : displayName);
}

/** Everything a contact is recognised by, worked out once. */
export interface Identity {
  readonly kind: 'person' | 'organisation';
  readonly displayName: string;
  readonly familyName: string | null;
  /** The names of the contact and of its organisation as they are compared. */
  readonly name: string;
  readonly organisation: string | null;
  /** `type:key` of its points. */
  readonly points: readonly string[];
  /** What tells those of its points apart that only one contact has. */
  readonly identities: readonly string[];
}

/** What an identity is made of. */
export interface Identifiable extends Named {
  readonly kind: 'person' | 'organisation';
  readonly organisation: string | null;
  readonly points: readonly Pick<ContactPoint, 'type' | 'value'>[];
}

/** What a contact is recognised by; its phone numbers as in a region. */
export function identityOf(contact: Identifiable, region: PhoneRegion): Identity {
  const { kind, displayName, familyName, organisation, points } = contact;
  return {
    kind,
    displayName,
    familyName,
    name: comparedName(contact),
    organisation: organisation ? nameId(organisation) : null,
    points: pointIds(points, region),
    identities: points.map(identityKey).filter((key) => key !== null),
  };
}

/**
 * The identity of a contact that is told more: a second e-mail address, the organisation, the name of somebody
 * who went by an address.
 */
export function identityWith(known: Identity, told: Identity): Identity {
  const isUnnamed = known.points.includes(emailId(known.displayName));
  const { name, displayName, familyName } = isUnnamed && !told.displayName.includes('@') ? told : known;
  return {
    kind: known.kind,
    name,
    displayName,
    familyName,
    organisation: known.organisation ?? told.organisation,
    points: [...new Set([...known.points, ...told.points])],
    identities: [...new Set([...known.identities, ...told.identities])],
  };
}

function nameWords({ displayName, familyName }: Pick<Named, 'displayName' | 'familyName'>): string[] {
  const particles = new Set(nameKey(familyParts(familyName ?? '').particles).split(' '));
  return nameKey(displayName)
    .split(' ')
    .filter((word) => word && !particles.has(word));
}

/**
 * Whether two names can be of one person: a word in common, or an initial that fits. A couple or an office
 * that shares one address is not taken for one person. A name that is only an address fits everybody.
 */
export function namesFit(one: Identity, other: Identity): boolean {
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
