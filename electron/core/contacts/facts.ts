import type { CheckedContactChanges, PartChanges } from '../../../shared/model/contact.ts';
import { forPlainFields, plainFields } from '../../../shared/model/contactFields.ts';
import type { Facts } from '../../../shared/rules/clashes.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';
import { rowsOfContact } from './find.ts';

type Part = { readonly uid: string; readonly changes: object };

const factsOfParts = (kind: string, parts: readonly Part[]): Facts =>
  Object.fromEntries(
    parts.flatMap(({ uid, changes }) =>
      Object.entries(changes).map(([key, value]) => [`${kind}.${uid}.${key}`, value]),
    ),
  );

/** What changes make of parts. Those that are removed hold nothing of what they began with. */
function factsOfChanges(
  kind: string,
  changes: PartChanges<object> = {},
  began: PartChanges<object> = {},
): Facts {
  const emptied = (changes.removed ?? []).flatMap(
    (uid) => began.changed?.filter((part) => part.uid === uid) ?? [],
  );
  return {
    ...Object.fromEntries(Object.keys(factsOfParts(kind, emptied)).map((field) => [field, null])),
    ...factsOfParts(kind, changes.changed ?? []),
  };
}

const factsOfCustom = (values: Readonly<Record<string, string>> = {}): Facts =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [`custom.${field}`, value || null]));

/** What changes make of a contact, for `refuseClashes`. @param began the same of what they began with. */
export function changedFacts(changes: CheckedContactChanges, began: CheckedContactChanges): Facts {
  const { points, addresses, tags: _tags, custom, ...plain } = changes;
  return {
    ...plain,
    ...factsOfChanges('points', points, began.points),
    ...factsOfChanges('addresses', addresses, began.addresses),
    ...factsOfCustom(custom),
  };
}

/** The same of a contact as it is. */
export function presentFacts(db: ReadDb, contact: RowOf<'contact'>): Facts {
  const custom = db.all<{ field: string; value: string }>(sql`
    SELECT custom_field.uid AS field, value FROM custom_value JOIN custom_field ON custom_field.id = field_id
    WHERE contact_id = ${contact.id}`);
  const parts = (rows: readonly { uid: string }[]) => rows.map((row) => ({ uid: row.uid, changes: row }));
  const addresses = rowsOfContact(db, 'contact_address', contact.id);
  return {
    kind: contact.kind,
    displayName: contact.display_name,
    givenName: contact.given_name,
    familyName: contact.family_name,
    organisation: db.value<string>(
      sql`SELECT display_name FROM contact WHERE id = ${contact.organisation_id}`,
    ),
    ...forPlainFields((field) => contact[plainFields[field].column]),
    notes: contact.notes,
    referredBy: db.value<string>(sql`SELECT uid FROM contact WHERE id = ${contact.referred_by_id}`),
    consent: contact.consent,
    consentOrigin: contact.consent_origin,
    ...factsOfParts('points', parts(rowsOfContact(db, 'contact_point', contact.id))),
    ...factsOfParts(
      'addresses',
      parts(addresses.map((address) => ({ ...address, postalCode: address.postal_code }))),
    ),
    ...factsOfCustom(Object.fromEntries(custom.map(({ field, value }) => [field, value]))),
  };
}
