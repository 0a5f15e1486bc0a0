import type { Address, ContactPoint } from '../../../shared/model/contact.ts';
import { type PlainField, plainFieldNames } from '../../../shared/model/contactFields.ts';
import type { Names } from '../contacts/names.ts';
import { type NewFacts, newFactsOf, withFacts } from './facts.ts';
import { addressId, customOf, emailId, type KnownContact, pointId, pointIds, type Ways } from './known.ts';
import type { ParsedConsent, ParsedContact, ParsedPhoto } from './reading/parsedContact.ts';

/** What a file adds to a contact that is known already. */
export interface Additions extends NewFacts {
  /** Plain fields that were empty. */
  readonly filled: Partial<Record<PlainField, string>>;
  readonly names: Names | null;
  readonly organisation: string | null;
  /** The whole text when it grows. */
  readonly notes: string | null;
  /** New custom fields, by name. */
  readonly custom: Readonly<Record<string, string>>;
  readonly points: readonly ContactPoint[];
  readonly addresses: readonly Address[];
  readonly tags: readonly string[];
  readonly photo: ParsedPhoto | null;
  /** Where nobody ever asked. */
  readonly consent: ParsedConsent | null;
}

function isNothing(additions: Additions): boolean {
  const { filled, custom, points, addresses, tags, deals, log, tasks, ...whole } = additions;
  const parts = [Object.keys(filled), Object.keys(custom), points, addresses, tags, deals, log, tasks];
  return parts.every(({ length }) => length === 0) && Object.values(whole).every((value) => value === null);
}

/**
 * What a contact of a file adds to the contact it is: gaps are filled, points, addresses, tags and custom
 * fields that are not there are added, new notes go below the present ones. Nothing the user has is
 * overwritten. Null when there is nothing to add.
 */
export function additionsOf(
  known: KnownContact,
  parsed: ParsedContact,
  { region, currency }: Ways,
): Additions | null {
  const points = new Set(known.points);
  const addresses = new Set(known.addresses);
  const tags = new Set(known.tags);
  const filled: Additions['filled'] = {};
  for (const field of plainFieldNames) {
    const value = parsed[field];
    if (value && !known[field]) filled[field] = value;
  }
  // A contact that went by its address gets the name the file knows.
  const isUnnamed = known.points.includes(emailId(known.displayName));
  const isNamed = parsed.displayName !== '' && !parsed.displayName.includes('@');
  const additions: Additions = {
    filled,
    names: isUnnamed && isNamed ? parsed : null,
    organisation:
      parsed.organisation && !known.organisation && known.kind === 'person' ? parsed.organisation : null,
    notes:
      parsed.notes && !known.notes.includes(parsed.notes)
        ? [known.notes, parsed.notes].filter(Boolean).join('\n\n')
        : null,
    custom: Object.fromEntries(
      Object.entries(customOf(parsed)).filter(([name]) => !known.custom.has(name.toLowerCase())),
    ),
    points: parsed.points.filter((point) => !points.has(pointId(point, region))),
    addresses: parsed.addresses.filter((address) => !addresses.has(addressId(address))),
    tags: parsed.tags.filter((tag) => !tags.has(tag.toLowerCase())),
    photo: known.hasPhoto ? null : parsed.photo,
    consent: known.consent === 'unknown' ? parsed.consent : null,
    ...newFactsOf(known, parsed, currency),
  };
  return isNothing(additions) ? null : additions;
}

/** The contact as it is known once the additions are made. */
export function withAdditions(known: KnownContact, additions: Additions, { region }: Ways): KnownContact {
  return {
    ...known,
    ...additions.filled,
    ...(additions.names && {
      displayName: additions.names.displayName,
      givenName: additions.names.givenName,
      familyName: additions.names.familyName,
    }),
    organisation: additions.organisation ?? known.organisation,
    notes: additions.notes ?? known.notes,
    custom: new Map([
      ...known.custom,
      ...Object.entries(additions.custom).map(([name, value]) => [name.toLowerCase(), value] as const),
    ]),
    points: [...known.points, ...pointIds(additions.points, region)],
    addresses: [...known.addresses, ...additions.addresses.map(addressId)],
    tags: [...known.tags, ...additions.tags.map((tag) => tag.toLowerCase())],
    hasPhoto: known.hasPhoto || additions.photo !== null,
    consent: additions.consent?.consent ?? known.consent,
    ...withFacts(known, additions),
  };
}
