import type { ContactDetails } from '../../../shared/model/contact.ts';
import { forPlainFields, plainFields } from '../../../shared/model/contactFields.ts';
import { trust } from '../../../shared/rules/trust.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';
import type { Source } from '../reads.ts';
import { trustEvidence } from '../trust/evidence.ts';
import { relationships } from '../trust/relationships.ts';
import { trustWeights } from '../trust/weights.ts';
import { contactRow, rowsOfContact } from './find.ts';
import { contactHistory } from './history.ts';
import { peopleReads, placedPerson } from './people.ts';
import { photoAddress } from './photos.ts';

function nameOf(db: ReadDb, contactId: number | null): { uid: string; name: string } | null {
  if (contactId === null) return null;
  return (
    db.get<{ uid: string; name: string }>(
      sql`SELECT uid, display_name AS name FROM contact WHERE id = ${contactId}`,
    ) ?? null
  );
}

function photoOf(db: ReadDb, contactId: number): string | null {
  const row = db.get<RowOf<'contact_photo'>>(
    sql`SELECT * FROM contact_photo WHERE contact_id = ${contactId}`,
  );
  return row ? photoAddress(row) : null;
}

/** What `contactDetails` depends on. */
export const detailsReads: readonly Source[] = [
  ...peopleReads,
  'contact_point',
  'contact_address',
  'contact_photo',
  'custom_field',
  'custom_value',
  'stage_move',
  'delivery',
  'insight',
];

/** Everything there is to see of one contact. @throws Problem `not-found`. */
export function contactDetails(db: ReadDb, uid: string, now: string): ContactDetails {
  const row = contactRow(db, uid);
  const placed = placedPerson(db, row.id, now);
  const { facts, askedAt } = placed?.relationship ?? relationships(db, { now, contactIds: [row.id] })(row.id);
  return {
    uid: row.uid,
    kind: row.kind,
    displayName: row.display_name,
    givenName: row.given_name,
    familyName: row.family_name,
    organisation: nameOf(db, row.organisation_id),
    ...forPlainFields((field) => row[plainFields[field].column]),
    points: rowsOfContact(db, 'contact_point', row.id).map(({ uid, type, label, value }) => ({
      uid,
      type,
      label,
      value,
    })),
    addresses: rowsOfContact(db, 'contact_address', row.id).map((address) => ({
      uid: address.uid,
      label: address.label,
      street: address.street,
      postalCode: address.postal_code,
      city: address.city,
      region: address.region,
      country: address.country,
    })),
    tags: db
      .all<{ name: string }>(
        sql`SELECT tag.name FROM contact_tag JOIN tag ON tag.id = tag_id WHERE contact_id = ${row.id} ORDER BY tag.name`,
      )
      .map(({ name }) => name),
    notes: row.notes,
    referredBy: nameOf(db, row.referred_by_id),
    consent: row.consent,
    consentAt: row.consent_at,
    consentOrigin: row.consent_origin,
    custom: db.all(
      sql`SELECT field.uid AS field, field.name, value
          FROM custom_value JOIN custom_field AS field ON field.id = field_id
          WHERE contact_id = ${row.id} ORDER BY field.position, field.id`,
    ),
    photo: photoOf(db, row.id),
    createdAt: row.created_at,
    archivedAt: row.archived_at,
    person: placed?.person ?? null,
    askedAt,
    trust: trust(facts, trustWeights(db)),
    trustFacts: facts,
    evidence: trustEvidence(db, row.id, now),
    history: contactHistory(db, row.id),
    members: db.all(
      sql`SELECT uid, display_name AS name, job_title AS jobTitle FROM contact
          WHERE organisation_id = ${row.id} AND archived_at IS NULL ORDER BY sort_name COLLATE NOCASE`,
    ),
  };
}
