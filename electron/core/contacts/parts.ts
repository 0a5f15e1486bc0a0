import type { Address, ContactPoint } from '../../../shared/model/contact.ts';
import { pointKey } from '../../../shared/rules/matchKey.ts';
import { sql } from '../database/sql.ts';
import type { WriteDb } from '../database/writeDb.ts';
import { rowsOfContact } from './find.ts';

/** Makes the stored points of a contact equal to the given ones, touching only what differs. */
export function setPoints(db: WriteDb, contactId: number, points: readonly ContactPoint[]): void {
  const stored = rowsOfContact(db, 'contact_point', contactId);
  points.forEach((point, position) => {
    const row = { ...point, match_key: pointKey(point.type, point.value), position };
    const present = stored[position];
    if (!present) db.insert('contact_point', { contact_id: contactId, ...row });
    else if (present.type !== row.type || present.label !== row.label || present.value !== row.value)
      db.update('contact_point', present.id, row);
  });
  for (const surplus of stored.slice(points.length)) db.remove('contact_point', surplus.id);
}

/** Makes the stored addresses of a contact equal to the given ones, touching only what differs. */
export function setAddresses(db: WriteDb, contactId: number, addresses: readonly Address[]): void {
  const stored = rowsOfContact(db, 'contact_address', contactId);
  addresses.forEach((address, position) => {
    const { postalCode, ...rest } = address;
    const row = { ...rest, postal_code: postalCode, position };
    const present = stored[position];
    if (!present) db.insert('contact_address', { contact_id: contactId, ...row });
    else if (Object.entries(row).some(([column, value]) => present[column as keyof typeof row] !== value))
      db.update('contact_address', present.id, row);
  });
  for (const surplus of stored.slice(addresses.length)) db.remove('contact_address', surplus.id);
}

/** The id of the tag with this name, made when there is none; case does not count. */
export function tagId(db: WriteDb, name: string): number {
  const present = db.value<number>(sql`SELECT id FROM tag WHERE name = ${name}`);
  return present ?? db.insert('tag', { name });
}

/** Gives a contact exactly these tags. */
export function setTags(db: WriteDb, contactId: number, names: readonly string[]): void {
  const wanted = new Set(names.map((name) => tagId(db, name)));
  const stored = db.all<{ id: number; tag_id: number }>(
    sql`SELECT id, tag_id FROM contact_tag WHERE contact_id = ${contactId}`,
  );
  for (const { id, tag_id } of stored) if (!wanted.delete(tag_id)) db.remove('contact_tag', id);
  for (const tag of wanted) db.insert('contact_tag', { contact_id: contactId, tag_id: tag });
}
