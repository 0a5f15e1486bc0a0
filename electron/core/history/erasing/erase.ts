import type { OutsideDb } from '../../database/outsideDb.ts';
import { sql } from '../../database/sql.ts';
import type { RowOf } from '../../database/tables/index.ts';
import type { WriteDb } from '../../database/writeDb.ts';
import { forgetContact } from './forgetting.ts';
import { removeContact } from './rows.ts';

/** Notes that somebody was erased, once. @param at ISO 8601 UTC. */
export function noteErasure(db: WriteDb, uid: string, at: string): void {
  if (db.value(sql`SELECT 1 FROM erasure WHERE uid = ${uid}`) === undefined)
    db.insert('erasure', { uid, at });
}

/**
 * Erases a contact: from the rows, and from history, with what the running command records of it. That somebody was erased is
 * noted by uid. @param at ISO 8601 UTC.
 */
export function erase(db: WriteDb, outside: OutsideDb, contact: RowOf<'contact'>, at: string): void {
  removeContact(db, contact);
  noteErasure(db, contact.uid, at);
  forgetContact(outside, contact);
}
