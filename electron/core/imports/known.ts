import type { Consent, ContactPoint } from '../../../shared/model/contact.ts';
import { forPlainFields, type PlainValues, plainFields } from '../../../shared/model/contactFields.ts';
import type { Stage } from '../../../shared/model/lifecycle.ts';
import { nameKey } from '../../../shared/rules/matchKey.ts';
import { type PhoneRegion, pointKey } from '../../../shared/rules/pointKey.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';
import type { ParsedContact, ParsedPhoto } from './reading/parsedContact.ts';

/** A contact of the workspace, or one read before it by the same import, as far as an import compares. */
export interface KnownContact extends Readonly<PlainValues> {
  readonly kind: 'person' | 'organisation';
  readonly displayName: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly organisation: string | null;
  readonly notes: string;
  readonly stage: Stage;
  /** Its custom values by the name of their field, in lower case. */
  readonly custom: ReadonlyMap<string, string>;
  /** `type:key` of its points. */
  readonly points: readonly string[];
  readonly addresses: readonly string[];
  /** In lower case. */
  readonly tags: readonly string[];
  /** With their labels and as they are written, unlike `points`. */
  readonly phones: readonly Pick<ContactPoint, 'type' | 'label' | 'value'>[];
  /** In bytes, by which photos are told apart; null without one. */
  readonly photoSize: number | null;
  readonly isArchived: boolean;
  readonly consent: Consent;
}

/** How values that do not say it themselves are taken: phone numbers without a country code, amounts without a currency. */
export interface Ways {
  readonly region: PhoneRegion;
  /** ISO 4217. */
  readonly currency: string;
}

/** What a point is known by among those of one contact; a phone number as in a region. */
export function pointId({ type, value }: Pick<ContactPoint, 'type' | 'value'>, region: PhoneRegion): string {
  return `${type}:${pointKey(type, value, region) || value}`;
}

/** What a point is known by that is an e-mail address. */
export function emailId(address: string): string {
  return `email:${pointKey('email', address) || address}`;
}

/** What points are known by. */
export function pointIds(
  points: readonly Pick<ContactPoint, 'type' | 'value'>[],
  region: PhoneRegion,
): string[] {
  return points.map((point) => pointId(point, region));
}

/** What an address is known by, whatever its label and the way it is written. */
export function addressId(address: {
  street: string | null;
  postalCode: string | null;
  city: string | null;
}): string {
  return nameKey([address.street, address.postalCode, address.city].filter(Boolean).join(' '));
}

const noPhones: KnownContact['phones'] = [];

/** Those of points that are phone numbers. */
export function phonesOf(points: readonly ContactPoint[]): KnownContact['phones'] {
  const phones = points.filter(({ type }) => type === 'phone');
  return phones.length > 0 ? phones : noPhones;
}

/** How large a photo is, in bytes; null without one. */
export function photoSize(photo: ParsedPhoto | null): number | null {
  return photo && Buffer.byteLength(photo.base64, 'base64');
}

const lowerCase = (names: readonly string[]) => names.map((name) => name.toLowerCase());

function byName(values: readonly (readonly [name: string, value: string])[]): Map<string, string> {
  return new Map(values.map(([name, value]) => [name.toLowerCase(), value]));
}

interface KnownRow extends RowOf<'contact'> {
  organisation: string | null;
  points: string;
  addresses: string;
  tags: string;
  custom: string;
  photoSize: number | null;
}

/** A stored contact as an import compares it. */
export function loadKnown(db: ReadDb, id: number, region: PhoneRegion): KnownContact {
  const row = db.get<KnownRow>(sql`
    SELECT contact.*, organisation.display_name AS organisation,
           (SELECT json_group_array(json_object('type', type, 'label', label, 'value', value))
            FROM contact_point WHERE contact_id = contact.id) AS points,
           (SELECT json_group_array(json_object('street', street, 'postalCode', postal_code, 'city', city))
            FROM contact_address WHERE contact_id = contact.id) AS addresses,
           (SELECT json_group_array(tag.name) FROM contact_tag JOIN tag ON tag.id = tag_id
            WHERE contact_id = contact.id) AS tags,
           (SELECT json_group_array(json_array(field.name, value))
            FROM custom_value JOIN custom_field AS field ON field.id = field_id
            WHERE contact_id = contact.id) AS custom,
           (SELECT length(data) FROM contact_photo WHERE contact_id = contact.id) AS photoSize
    FROM contact LEFT JOIN contact AS organisation ON organisation.id = contact.organisation_id
    WHERE contact.id = ${id}`);
  if (!row) throw new Error(`No contact ${id}`);
  const points: ContactPoint[] = JSON.parse(row.points);
  return {
    kind: row.kind,
    displayName: row.display_name,
    givenName: row.given_name,
    familyName: row.family_name,
    organisation: row.organisation,
    ...forPlainFields((field) => row[plainFields[field].column]),
    notes: row.notes,
    stage: row.stage,
    custom: byName(JSON.parse(row.custom)),
    points: pointIds(points, region),
    phones: phonesOf(points),
    addresses: JSON.parse(row.addresses).map(addressId),
    tags: lowerCase(JSON.parse(row.tags)),
    photoSize: row.photoSize,
    isArchived: row.archived_at !== null,
    consent: row.consent,
  };
}

/** A contact just read, as later contacts of the same import are compared with it. */
export function knownFrom(parsed: ParsedContact, { region }: Pick<Ways, 'region'>): KnownContact {
  const { kind, displayName, givenName, familyName, organisation, notes } = parsed;
  // Only what is compared: a rehearsal keeps everybody that is new, and a photo can be large.
  return {
    kind,
    displayName,
    givenName,
    familyName,
    organisation,
    ...forPlainFields((field) => parsed[field]),
    notes,
    stage: parsed.stage ?? 'lead',
    custom: byName(Object.entries(customOf(parsed))),
    points: pointIds(parsed.points, region),
    addresses: parsed.addresses.map(addressId),
    tags: lowerCase(parsed.tags),
    phones: phonesOf(parsed.points),
    photoSize: photoSize(parsed.photo),
    isArchived: false,
    consent: parsed.consent?.consent ?? 'unknown',
  };
}

/** An organisation of which nothing but its name is known. */
export function knownOrganisation(displayName: string): KnownContact {
  return {
    kind: 'organisation',
    displayName,
    givenName: null,
    familyName: null,
    organisation: null,
    ...forPlainFields(() => null),
    notes: '',
    stage: 'lead',
    custom: new Map(),
    points: [],
    addresses: [],
    tags: [],
    phones: [],
    photoSize: null,
    isArchived: false,
    consent: 'unknown',
  };
}

/** The custom fields of a contact, with the parts of a name and the date that have no column of their own. */
export function customOf(parsed: ParsedContact): Record<string, string> {
  const extra = {
    'Middle name': parsed.middleName,
    'Name prefix': parsed.namePrefix,
    'Name suffix': parsed.nameSuffix,
    Nickname: parsed.nickname,
    'Connected on': parsed.connectedOn,
  };
  const told = Object.entries(extra).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return told.length > 0 ? { ...Object.fromEntries(told), ...parsed.custom } : parsed.custom;
}
