import type { DefaultCircleKey } from '../../../shared/model/circle.ts';
import { forPlainFields, type PlainValues, plainFields } from '../../../shared/model/contactFields.ts';
import type { ReadDb } from '../database/readDb.ts';
import { type Sql, sql, sqlList } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';

/** A contact as it leaves: everything that a list or an address book may hold. */
export interface LeavingContact extends PlainValues {
  readonly row: RowOf<'contact'>;
  readonly organisation: string | null;
  readonly referredBy: string | null;
  /** Own name of the circle, or the key of a default one. */
  readonly circle: { readonly name: string | null; readonly key: DefaultCircleKey | null } | null;
  readonly points: readonly RowOf<'contact_point'>[];
  readonly addresses: readonly RowOf<'contact_address'>[];
  readonly tags: readonly string[];
  readonly photo: RowOf<'contact_photo'> | null;
  /** By the names of the fields. */
  readonly custom: ReadonlyMap<string, string>;
}

type Read = Pick<ReadDb, 'all' | 'each'>;

/** Rows of all contacts that leave, by contact; one statement, as asking for each of many takes long. */
function byContact<Row extends { contact_id: number }>(db: Read, statement: Sql): Map<number, Row[]> {
  const found = new Map<number, Row[]>();
  for (const row of db.each<Row>(statement)) {
    const rows = found.get(row.contact_id);
    if (rows) rows.push(row);
    else found.set(row.contact_id, [row]);
  }
  return found;
}

/** The fields that users made up, in their order. */
export const customFields = (db: Read): string[] =>
  db.all<{ name: string }>(sql`SELECT name FROM custom_field ORDER BY position, id`).map(({ name }) => name);

/** Most points of a type, and most addresses, that one of the contacts has: so many columns a table needs. */
export function mostParts(db: Read, ids: readonly number[] | null): Record<string, number> {
  const among = amongContacts(ids);
  const rows = db.all<{ part: string; most: number }>(sql`
    SELECT type AS part, max(many) AS most FROM (
      SELECT type, count(*) AS many FROM contact_point WHERE ${among} GROUP BY contact_id, type)
    GROUP BY type
    UNION ALL
    SELECT 'address', coalesce(max(many), 0) FROM (
      SELECT count(*) AS many FROM contact_address WHERE ${among} GROUP BY contact_id)`);
  return Object.fromEntries(rows.map(({ part, most }) => [part, most]));
}

/** Which rows are of those who leave: all who are not in the archive, unless they are named. */
function amongContacts(ids: readonly number[] | null): Sql {
  return ids === null
    ? sql`contact_id IN (SELECT id FROM contact WHERE archived_at IS NULL)`
    : sql`contact_id IN ${sqlList(ids)}`;
}

/** Contacts in the order of lists. @param ids null for all who are not in the archive. */
export function* leavingContacts(db: Read, ids: readonly number[] | null): Generator<LeavingContact> {
  const among = amongContacts(ids);
  const points = byContact<RowOf<'contact_point'>>(
    db,
    sql`SELECT * FROM contact_point WHERE ${among} ORDER BY contact_id, position, id`,
  );
  const addresses = byContact<RowOf<'contact_address'>>(
    db,
    sql`SELECT * FROM contact_address WHERE ${among} ORDER BY contact_id, position, id`,
  );
  const tags = byContact<{ contact_id: number; name: string }>(
    db,
    sql`SELECT contact_id, name FROM contact_tag JOIN tag ON tag.id = tag_id WHERE ${among} ORDER BY contact_id, name`,
  );
  const custom = byContact<{ contact_id: number; name: string; value: string }>(
    db,
    sql`SELECT contact_id, name, value FROM custom_value JOIN custom_field ON custom_field.id = field_id WHERE ${among}`,
  );
  const photos = byContact<RowOf<'contact_photo'>>(db, sql`SELECT * FROM contact_photo WHERE ${among}`);
  const where = ids === null ? sql`contact.archived_at IS NULL` : sql`contact.id IN ${sqlList(ids)}`;
  const rows = db.each<
    RowOf<'contact'> & {
      organisation: string | null;
      referrer: string | null;
      circle: string | null;
      circle_key: DefaultCircleKey | null;
    }
  >(sql`
    SELECT contact.*, organisation.display_name AS organisation, referrer.display_name AS referrer,
           circle.name AS circle, circle.default_key AS circle_key
    FROM contact
    LEFT JOIN circle ON circle.id = contact.circle_id
    LEFT JOIN contact AS organisation ON organisation.id = contact.organisation_id
    LEFT JOIN contact AS referrer ON referrer.id = contact.referred_by_id
    WHERE ${where}
    ORDER BY contact.sort_name COLLATE NOCASE, contact.id`);
  for (const row of rows) {
    yield {
      row,
      ...forPlainFields((field) => row[plainFields[field].column]),
      organisation: row.organisation,
      referredBy: row.referrer,
      circle: row.circle_id === null ? null : { name: row.circle, key: row.circle_key },
      points: points.get(row.id) ?? [],
      addresses: addresses.get(row.id) ?? [],
      tags: (tags.get(row.id) ?? []).map(({ name }) => name),
      photo: photos.get(row.id)?.[0] ?? null,
      custom: new Map((custom.get(row.id) ?? []).map(({ name, value }) => [name, value])),
    };
  }
}
