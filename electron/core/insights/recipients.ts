import type { LeftOut, Recipient } from '../../../shared/model/insight.ts';
import type { ReadDb } from '../database/readDb.ts';
import { type Sql, sql } from '../database/sql.ts';

/**
 * Who a wave reaches when it goes out: the circle's members at that moment who are not archived, have not
 * refused, and have not had the insight before (DOMAIN: recipients).
 */
function eligible(wave: Sql): Sql {
  return sql`
    FROM contact
    JOIN wave ON wave.circle_id = contact.circle_id
    WHERE ${wave} AND contact.archived_at IS NULL AND contact.consent <> 'refused'
      AND NOT EXISTS (
        SELECT 1 FROM delivery
        WHERE delivery.insight_id = wave.insight_id AND delivery.contact_id = contact.id
      )`;
}

/** The people a wave would reach now, by sort name. */
export function eligibleRecipients(db: ReadDb, waveId: number): (Recipient & { id: number })[] {
  return db.all(sql`
    SELECT contact.id, contact.uid, contact.display_name AS name ${eligible(sql`wave.id = ${waveId}`)}
    ORDER BY contact.sort_name COLLATE NOCASE`);
}

/** Members of the circle whom a wave would pass over now, and why, by sort name. */
export function leftOut(db: ReadDb, waveId: number): LeftOut[] {
  return db.all(sql`
    SELECT contact.uid, contact.display_name AS name,
           CASE contact.consent WHEN 'refused' THEN 'refused' ELSE 'received' END AS reason
    FROM contact
    JOIN wave ON wave.circle_id = contact.circle_id
    WHERE wave.id = ${waveId} AND contact.archived_at IS NULL
      AND contact.id NOT IN (SELECT contact.id ${eligible(sql`wave.id = ${waveId}`)})
    ORDER BY contact.sort_name COLLATE NOCASE`);
}

/** How many people each wave of an insight would reach now, by wave id. */
export function eligibleCounts(db: ReadDb, insightId: number): ReadonlyMap<number, number> {
  const rows = db.all<{ id: number; count: number }>(sql`
    SELECT wave.id, count(*) AS count ${eligible(sql`wave.insight_id = ${insightId}`)} GROUP BY wave.id`);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** The people a wave has reached, by sort name. */
export function reachedRecipients(db: ReadDb, waveId: number): Recipient[] {
  return db.all(sql`
    SELECT contact.uid, contact.display_name AS name
    FROM delivery JOIN contact ON contact.id = delivery.contact_id
    WHERE delivery.wave_id = ${waveId} AND delivery.status = 'sent'
    ORDER BY contact.sort_name COLLATE NOCASE`);
}

/** How many people each sent wave of an insight has reached, by wave id. */
export function reachedCounts(db: ReadDb, insightId: number): ReadonlyMap<number, number> {
  const rows = db.all<{ id: number; count: number }>(sql`
    SELECT wave_id AS id, count(*) AS count FROM delivery
    WHERE insight_id = ${insightId} AND status = 'sent' GROUP BY wave_id`);
  return new Map(rows.map(({ id, count }) => [id, count]));
}
