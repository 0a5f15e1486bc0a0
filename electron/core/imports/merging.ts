import type { Address, ContactPoint } from '../../../shared/model/contact.ts';
import { type PlainField, plainFieldNames } from '../../../shared/model/contactFields.ts';
import type { Conflict } from '../../../shared/model/importRun.ts';
import type { Stage } from '../../../shared/model/lifecycle.ts';
import type { Names } from '../contacts/names.ts';
import { type KnownFacts, type NewFacts, newFactsOf } from './facts.ts';
import {
  addressId,
  customOf,
  emailId,
  type KnownContact,
  phonesOf,
  photoSize,
  pointId,
  pointIds,
  type Ways,
} from './known.ts';
import type { ParsedConsent, ParsedContact, ParsedPhoto } from './reading/parsedContact.ts';

/** What a file adds to a contact that is known already. */
export interface Additions extends NewFacts {
  /** Plain fields that were empty, or give way. */
  readonly filled: Partial<Record<PlainField, string>>;
  readonly names: Names | null;
  readonly organisation: string | null;
  /** The whole text when it grows. */
  readonly notes: string | null;
  /** Custom fields that are new or change, by name. */
  readonly custom: Readonly<Record<string, string>>;
  readonly points: readonly ContactPoint[];
  /** Points that others take the place of: what they are known by. */
  readonly gone: readonly string[];
  readonly addresses: readonly Address[];
  readonly tags: readonly string[];
  /** It takes the place of the present one. */
  readonly photo: ParsedPhoto | null;
  readonly stage: Stage | null;
  /** Where nobody ever asked. */
  readonly consent: ParsedConsent | null;
}

function isNothing(additions: Additions): boolean {
  const { filled, custom, points, gone, addresses, tags, deals, log, tasks, ...whole } = additions;
  const parts = [Object.keys(filled), Object.keys(custom), points, gone, addresses, tags, deals, log, tasks];
  return parts.every(({ length }) => length === 0) && Object.values(whole).every((value) => value === null);
}

/**
 * What a contact of a file adds to the contact it is: gaps are filled, points, addresses, tags and custom
 * fields that are not there are added, new notes go below the present ones. What is there gives way only in conflicts
 * where the user has chosen so. Null when there is nothing to add.
 */
export function additionsOf(
  known: KnownContact,
  facts: KnownFacts,
  parsed: ParsedContact,
  conflicts: readonly Conflict[],
  { region, currency }: Ways,
): Additions | null {
  const points = new Set(known.points);
  const addresses = new Set(known.addresses);
  const tags = new Set(known.tags);
  const filled: Additions['filled'] = {};
  const taken = new Set(conflicts.flatMap(({ field, choice }) => (choice === 'theirs' ? [field] : [])));
  for (const field of plainFieldNames) {
    const value = parsed[field];
    if (value && (!known[field] || taken.has(field))) filled[field] = value;
  }
  const custom = Object.fromEntries(
    Object.entries(customOf(parsed)).filter(([name]) => !known.custom.has(name.toLowerCase())),
  );
  const left = new Set<string>();
  const gone: string[] = [];
  for (const { field, column, kept, told, choice } of conflicts) {
    if (field === 'custom' && choice !== 'ours')
      custom[column] = choice === 'both' ? `${kept}\n${told}` : told;
    if (field !== 'phone') continue;
    if (choice === 'ours') left.add(pointId({ type: 'phone', value: told }, region));
    if (choice === 'theirs') gone.push(pointId({ type: 'phone', value: kept }, region));
  }
  // A contact that went by its address gets the name the file knows.
  const isUnnamed = known.points.includes(emailId(known.displayName));
  const isNamed = parsed.displayName !== '' && !parsed.displayName.includes('@');
  const additions: Additions = {
    filled,
    names: (isUnnamed && isNamed) || taken.has('displayName') ? parsed : null,
    organisation:
      known.kind === 'person' && (!known.organisation || taken.has('organisation'))
        ? parsed.organisation
        : null,
    notes:
      parsed.notes && !known.notes.includes(parsed.notes)
        ? [known.notes, parsed.notes].filter(Boolean).join('\n\n')
        : null,
    custom,
    points: parsed.points.filter((point) => {
      const id = pointId(point, region);
      return !points.has(id) && !left.has(id);
    }),
    gone,
    addresses: parsed.addresses.filter((address) => !addresses.has(addressId(address))),
    tags: parsed.tags.filter((tag) => !tags.has(tag.toLowerCase())),
    photo: known.photoSize === null || taken.has('photo') ? parsed.photo : null,
    stage: taken.has('stage') ? parsed.stage : null,
    consent: known.consent === 'unknown' ? parsed.consent : null,
    ...newFactsOf(facts, parsed, currency),
  };
  return isNothing(additions) ? null : additions;
}

/** The contact as it is known once the additions are made. */
export function withAdditions(known: KnownContact, additions: Additions, { region }: Ways): KnownContact {
  const isKept = (id: string) => !additions.gone.includes(id);
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
    points: [...known.points.filter(isKept), ...pointIds(additions.points, region)],
    phones: [
      ...known.phones.filter((phone) => isKept(pointId(phone, region))),
      ...phonesOf(additions.points),
    ],
    addresses: [...known.addresses, ...additions.addresses.map(addressId)],
    tags: [...known.tags, ...additions.tags.map((tag) => tag.toLowerCase())],
    photoSize: photoSize(additions.photo) ?? known.photoSize,
    stage: additions.stage ?? known.stage,
    consent: additions.consent?.consent ?? known.consent,
  };
}
