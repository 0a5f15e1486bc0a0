import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';
import { keyUid } from '../database/uids.ts';

/** A photo as an address that holds it, `data:image/…`. */
export function photoAddress({
  media_type,
  data,
}: Pick<RowOf<'contact_photo'>, 'media_type' | 'data'>): string {
  return `data:${media_type};base64,${Buffer.from(data).toString('base64')}`;
}

/**
 * The photos of contacts as addresses that hold them, in the order of their uids; null is none. The uid of a photo is made
 * of its contact's, so that nothing else is read, and asked again only when photos change.
 */
export function photosOf(db: ReadDb, contacts: readonly string[]): (string | null)[] {
  const uids = contacts.map((uid) => keyUid('contact_photo', uid));
  const rows = db.all<RowOf<'contact_photo'>>(
    sql`SELECT * FROM contact_photo WHERE uid IN (SELECT value FROM json_each(${JSON.stringify(uids)}))`,
  );
  const photos = new Map(rows.map((row) => [row.uid, photoAddress(row)]));
  return uids.map((uid) => photos.get(uid) ?? null);
}
