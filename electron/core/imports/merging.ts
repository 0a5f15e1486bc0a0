import type { Address, ContactPoint } from '../../../shared/model/contact.ts';
import { addressId, customOf, type KnownContact, pointId } from './known.ts';
import type { ParsedContact, ParsedPhoto } from './reading/parsedContact.ts';

/** The columns an import fills when they are empty. */
const gaps = ['jobTitle', 'birthday', 'language', 'source', 'owner'] as const;

/** What a file adds to a contact that is known already. */
export interface Additions {
  readonly filled: Partial<Record<(typeof gaps)[number], string>>;
  readonly name: {
    readonly displayName: string;
    readonly givenName: string | null;
    readonly familyName: string | null;
  } | null;
  readonly organisation: string | null;
  /** The whole text when it grows. */
  readonly notes: string | null;
  /** All custom fields when some are new. */
  readonly custom: Readonly<Record<string, string>> | null;
  readonly points: readonly ContactPoint[];
  readonly addresses: readonly Address[];
  readonly tags: readonly string[];
  readonly photo: ParsedPhoto | null;
}

function isNothing(additions: Additions): boolean {
  const { filled, points, addresses, tags, ...whole } = additions;
  return (
    Object.keys(filled).length + points.length + addresses.length + tags.length === 0 &&
    Object.values(whole).every((value) => value === null)
  );
}

/**
 * What a contact of a file adds to the contact it is: gaps are filled, points, addresses, tags and custom
 * fields that are not there are added, new notes go below the present ones. Nothing the user has is
 * overwritten. Null when there is nothing to add.
 */
export function additionsOf(known: KnownContact, parsed: ParsedContact): Additions | null {
  const filled: Additions['filled'] = {};
  for (const gap of gaps) {
    const value = parsed[gap];
    if (value && !known[gap]) filled[gap] = value;
  }
  // A contact that went by its address gets the name the file knows.
  const isUnnamed = known.points.includes(pointId({ type: 'email', value: known.displayName }));
  const isNamed = !parsed.displayName.includes('@');
  const custom = Object.entries(customOf(parsed)).filter(([name]) => !Object.hasOwn(known.custom, name));
  const additions: Additions = {
    filled,
    name: isUnnamed && isNamed ? parsed : null,
    organisation:
      parsed.organisation && !known.organisation && known.kind === 'person' ? parsed.organisation : null,
    notes:
      parsed.notes && !known.notes.includes(parsed.notes)
        ? [known.notes, parsed.notes].filter(Boolean).join('\n\n')
        : null,
    custom: custom.length > 0 ? { ...known.custom, ...Object.fromEntries(custom) } : null,
    points: parsed.points.filter((point) => !known.points.includes(pointId(point))),
    addresses: parsed.addresses.filter((address) => !known.addresses.includes(addressId(address))),
    tags: parsed.tags.filter((tag) => !known.tags.includes(tag.toLowerCase())),
    photo: known.hasPhoto ? null : parsed.photo,
  };
  return isNothing(additions) ? null : additions;
}

/** The contact as it is known once the additions are made. */
export function withAdditions(known: KnownContact, additions: Additions): KnownContact {
  return {
    ...known,
    ...additions.filled,
    ...(additions.name && {
      displayName: additions.name.displayName,
      givenName: additions.name.givenName,
      familyName: additions.name.familyName,
    }),
    organisation: additions.organisation ?? known.organisation,
    notes: additions.notes ?? known.notes,
    custom: additions.custom ?? known.custom,
    points: [...known.points, ...additions.points.map(pointId)],
    addresses: [...known.addresses, ...additions.addresses.map(addressId)],
    tags: [...known.tags, ...additions.tags.map((tag) => tag.toLowerCase())],
    hasPhoto: known.hasPhoto || additions.photo !== null,
  };
}
