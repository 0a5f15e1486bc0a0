import { depths } from '../../../shared/model/circle.ts';
import type { GiftOwed } from '../../../shared/model/referral.ts';
import type { ReadDb } from '../database/readDb.ts';
import { type Sql, sql } from '../database/sql.ts';
import type { Source } from '../reads.ts';

/** SQL for how deep a text goes: 0 is the deepest. */
const rankOf = (depth: Sql): Sql =>
  depths.reduce(
    (otherwise, known, rank) => sql`iif(${depth} = ${known}, ${rank}, ${otherwise})`,
    sql`${depths.length}`,
  );

/** A gift that is owed, to whom, and when they came closer. */
export interface GiftOwedTo extends GiftOwed {
  /** uid of the contact, and of the circle they came into. */
  readonly contact: string;
  readonly name: string;
  readonly circle: string;
  /** ISO 8601 UTC. */
  readonly cameAt: string;
}

/** What gifts depend on. */
export const giftsReads: readonly Source[] = [
  ...(['contact', 'circle', 'circle_move', 'wave', 'insight', 'delivery'] as const),
  ...(['interaction', 'interaction_contact'] as const),
];

/**
 * What those who came closer are owed: what the circle they are in was given before, deeper than what they were
 * given, until it is logged as a gift. Nothing to who refused, and who is in the archive. Latest first.
 * @param contactId of one contact only.
 */
export function giftsOwed(db: ReadDb, contactId?: number): GiftOwedTo[] {
  const among = contactId === undefined ? sql`TRUE` : sql`arrival.contact_id = ${contactId}`;
  return db.all<GiftOwedTo>(sql`
    SELECT insight.uid AS insight, insight.title, wave.depth, wave.sent_at AS sentAt, contact.uid AS contact,
           contact.display_name AS name, circle.uid AS circle, arrival.at AS cameAt
    FROM wave
    JOIN insight ON insight.id = wave.insight_id AND insight.archived_at IS NULL
    JOIN circle ON circle.id = wave.circle_id
    JOIN circle_move AS arrival ON arrival.to_circle_id = circle.id AND arrival.at > wave.sent_at
    JOIN circle AS origin ON origin.id = arrival.from_circle_id AND origin.position > circle.position
    JOIN contact ON contact.id = arrival.contact_id
    WHERE wave.status = 'sent' AND ${among} AND contact.archived_at IS NULL AND contact.consent <> 'refused'
      AND NOT EXISTS (
        SELECT 1 FROM circle_move AS later
        WHERE later.contact_id = contact.id AND (later.at, later.id) > (arrival.at, arrival.id))
      AND NOT EXISTS (
        SELECT 1 FROM delivery JOIN wave AS given ON given.id = delivery.wave_id
        WHERE delivery.contact_id = contact.id AND delivery.insight_id = insight.id AND delivery.status = 'sent'
          AND ${rankOf(sql`given.depth`)} <= ${rankOf(sql`wave.depth`)})
      AND NOT EXISTS (
        SELECT 1 FROM interaction_contact AS link JOIN interaction ON interaction.id = link.interaction_id
        WHERE link.contact_id = contact.id AND kind = 'gift' AND interaction.insight_id = insight.id)
    ORDER BY wave.sent_at DESC, insight.id`);
}
