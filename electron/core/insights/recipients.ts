import type { LeftOut, Recipient } from '../../../shared/model/insight.ts';
import type { ReadDb } from '../database/readDb.ts';
import { type Sql, sql } from '../database/sql.ts';

/**
 * Who a wave reaches when it goes out: the circle's members at that moment who are not archived, have not
 * refused, and have not had the insight before (DOMAIN: recipients). Of `contact`, for a given `wave`.
 */
const isEligible = sql`
  contact.circle_id = wave.circle_id AND contact.archived_at IS NULL AND contact.consent <> 'refused'
  AND NOT EXISTS (
    SELECT 1 FROM delivery WHERE delivery.insight_id = wave.insight_id AND delivery.contact_id = contact.id
  )`;

/** How many people a given `wave` has reached when it is sent, or would reach now. */
export const recipientCount: Sql = sql`
  CASE wave.status
    WHEN 'sent' THEN (SELECT count(*) FROM delivery WHERE wave_id = wave.id AND delivery.status = 'sent')
    ELSE (SELECT count(*) FROM contact WHERE ${isEligible})
  END`;

/** The people a wave would reach now, by sort name. */
export function eligibleRecipients(db: ReadDb, waveId: number): (Recipient & { id: number })[] {
  return db.all(sql`
    SELECT contact.id, contact.uid, contact.display_name AS name
    FROM wave JOIN contact ON ${isEligible}
    WHERE wave.id = ${waveId}
    ORDER BY contact.sort_name COLLATE NOCASE`);
}

/** Members of the circle whom a wave would pass over now, and why, by sort name. */
export function leftOut(db: ReadDb, waveId: number): LeftOut[] {
  return db.all(sql`
    SELECT contact.uid, contact.display_name AS name,
           CASE contact.consent WHEN 'refused' THEN 'refused' ELSE 'received' END AS reason
    FROM wave JOIN contact ON contact.circle_id = wave.circle_id
    WHERE wave.id = ${waveId} AND contact.archived_at IS NULL AND NOT (${isEligible})
    ORDER BY contact.sort_name COLLATE NOCASE`);
}

/** The people a wave has reached, by sort name. */
export function reachedRecipients(db: ReadDb, waveId: number): Recipient[] {
  return db.all(sql`
    SELECT contact.uid, contact.display_name AS name
    FROM delivery JOIN contact ON contact.id = delivery.contact_id
    WHERE delivery.wave_id = ${waveId} AND delivery.status = 'sent'
    ORDER BY contact.sort_name COLLATE NOCASE`);
}
