import { depths } from '../../../shared/model/circle.ts';
import type { GiftOwed } from '../../../shared/model/referral.ts';
import type { ReadDb } from '../database/readDb.ts';
import { type Sql, sql } from '../database/sql.ts';

/** SQL for how deep a text goes: 0 is the deepest. */
const rankOf = (depth: Sql): Sql =>
  depths.reduce(
    (otherwise, known, rank) => sql`iif(${depth} = ${known}, ${rank}, ${otherwise})`,
    sql`${depths.length}`,
  );

/**
 * What somebody who came closer is owed: what the circle they are in was given before, deeper than what they were
 * given, until it is logged as a gift. Nothing to who refused, and who is in the archive. Latest first.
 */
export function giftsOwed(db: ReadDb, contactId: number): GiftOwed[] {
  return db.all<GiftOwed>(sql`
    SELECT insight.uid AS insight, insight.title, wave.depth, wave.sent_at AS sentAt
    FROM contact
    JOIN circle ON circle.id = contact.circle_id
    JOIN circle_move AS arrival ON arrival.id = (
      SELECT id FROM circle_move WHERE contact_id = contact.id ORDER BY at DESC, id DESC LIMIT 1)
    JOIN circle AS origin ON origin.id = arrival.from_circle_id AND origin.position > circle.position
    JOIN wave ON wave.circle_id = circle.id AND wave.status = 'sent' AND wave.sent_at < arrival.at
    JOIN insight ON insight.id = wave.insight_id AND insight.archived_at IS NULL
    WHERE contact.id = ${contactId} AND contact.archived_at IS NULL AND contact.consent <> 'refused'
      AND NOT EXISTS (
        SELECT 1 FROM delivery JOIN wave AS given ON given.id = delivery.wave_id
        WHERE delivery.contact_id = contact.id AND delivery.insight_id = insight.id AND delivery.status = 'sent'
          AND ${rankOf(sql`given.depth`)} <= ${rankOf(sql`wave.depth`)})
      AND NOT EXISTS (
        SELECT 1 FROM interaction_contact AS link JOIN interaction ON interaction.id = link.interaction_id
        WHERE link.contact_id = contact.id AND kind = 'gift' AND interaction.insight_id = insight.id)
    ORDER BY wave.sent_at DESC`);
}
