import { nameKey, pointKey } from '../../../shared/rules/matchKey.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { ParsedContact } from './reading/parsedContact.ts';

/** A contact of the workspace, or one read before it from the same file, as far as an import compares. */
export interface KnownContact {
  readonly kind: 'person' | 'organisation';
  readonly displayName: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly organisation: string | null;
  readonly jobTitle: string | null;
  readonly birthday: string | null;
  readonly language: string | null;
  readonly source: string | null;
  readonly owner: string | null;
  readonly notes: string;
  readonly custom: Readonly<Record<string, string>>;
  /** `type:key` of its points. */
  readonly points: readonly string[];
  readonly addresses: readonly string[];
  /** In lower case. */
  readonly tags: readonly string[];
  readonly hasPhoto: boolean;
  readonly isArchived: boolean;
}

/** What a point is known by among those of one contact. */
export function pointId(point: { type: 'email' | 'phone' | 'link'; value: string }): string {
  return `${point.type}:${pointKey(point.type, point.value) || point.value}`;
}

/** What an address is known by, whatever its label and the way it is written. */
export function addressId(address: {
  street: string | null;
  postalCode: string | null;
  city: string | null;
}): string {
  return nameKey([address.street, address.postalCode, address.city].filter(Boolean).join(' '));
}

interface KnownRow {
  kind: 'person' | 'organisation';
  display_name: string;
  given_name: string | null;
  family_name: string | null;
  organisation: string | null;
  job_title: string | null;
  birthday: string | null;
  language: string | null;
  source: string | null;
  owner: string | null;
  notes: string;
  custom: string;
  archived_at: string | null;
  points: string;
  addresses: string;
  tags: string;
  photos: number;
}

/** A stored contact as an import compares it. */
export function loadKnown(db: ReadDb, id: number): KnownContact {
  const row = db.get<KnownRow>(sql`
    SELECT contact.kind, contact.display_name, contact.given_name, contact.family_name,
           organisation.display_name AS organisation, contact.job_title, contact.birthday, contact.language,
           contact.source, contact.owner, contact.notes, contact.custom, contact.archived_at,
           (SELECT json_group_array(json_object('type', type, 'value', value))
            FROM contact_point WHERE contact_id = contact.id) AS points,
           (SELECT json_group_array(json_object('street', street, 'postalCode', postal_code, 'city', city))
            FROM contact_address WHERE contact_id = contact.id) AS addresses,
           (SELECT json_group_array(tag.name) FROM contact_tag JOIN tag ON tag.id = tag_id
            WHERE contact_id = contact.id) AS tags,
           (SELECT count(*) FROM contact_photo WHERE contact_id = contact.id) AS photos
    FROM contact LEFT JOIN contact AS organisation ON organisation.id = contact.organisation_id
    WHERE contact.id = ${id}`);
  if (!row) throw new Error(`No contact ${id}`);
  return {
    kind: row.kind,
    displayName: row.display_name,
    givenName: row.given_name,
    familyName: row.family_name,
    organisation: row.organisation,
    jobTitle: row.job_title,
    birthday: row.birthday,
    language: row.language,
    source: row.source,
    owner: row.owner,
    notes: row.notes,
    custom: JSON.parse(row.custom),
    points: JSON.parse(row.points).map(pointId),
    addresses: JSON.parse(row.addresses).map(addressId),
    tags: JSON.parse(row.tags).map((tag: string) => tag.toLowerCase()),
    hasPhoto: row.photos > 0,
    isArchived: row.archived_at !== null,
  };
}

/** A contact just read, as later contacts of the same import are compared with it. */
export function knownFrom(parsed: ParsedContact): KnownContact {
  return {
    ...parsed,
    custom: customOf(parsed),
    points: parsed.points.map(pointId),
    addresses: parsed.addresses.map(addressId),
    tags: parsed.tags.map((tag) => tag.toLowerCase()),
    hasPhoto: parsed.photo !== null,
    isArchived: false,
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
