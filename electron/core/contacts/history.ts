import type { HistoryEntry } from '../../../shared/model/contact.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import { hasPartIn } from '../trust/partInDeals.ts';

/**
 * Everything that happened with a contact, newest first; of two moves in one moment, such as in an import,
 * the later one first. Deals stand at their closing, or their start.
 */
export function contactHistory(db: ReadDb, contactId: number): HistoryEntry[] {
  const rows = db.all<{ entry: string }>(sql`
    SELECT entry FROM (
      SELECT move.at, move.id, json_object('type', 'circle', 'at', move.at, 'from', origin.uid, 'to', target.uid,
                                  'reason', reason, 'cause', cause) AS entry
      FROM circle_move AS move
      LEFT JOIN circle AS origin ON origin.id = from_circle_id
      JOIN circle AS target ON target.id = to_circle_id
      WHERE contact_id = ${contactId}
      UNION ALL
      SELECT at, id, json_object('type', 'stage', 'at', at, 'from', from_stage, 'to', to_stage,
                             'reason', reason, 'cause', cause)
      FROM stage_move WHERE contact_id = ${contactId}
      UNION ALL
      SELECT at, interaction.id, json_object('type', 'interaction', 'at', at, 'uid', interaction.uid, 'kind', kind,
                             'direction', direction, 'summary', summary,
                             'isOpen', json(iif(kind = 'complaint' AND resolved_at IS NULL, 'true', 'false')))
      FROM interaction_contact AS link JOIN interaction ON interaction.id = interaction_id
      WHERE link.contact_id = ${contactId}
      UNION ALL
      SELECT coalesce(closed_at, created_at), id,
             json_object('type', 'deal', 'at', coalesce(closed_at, created_at), 'title', title,
                         'status', status, 'amount', amount, 'currency', currency)
      FROM deal WHERE ${hasPartIn(sql`${contactId}`)}
      UNION ALL
      SELECT delivery.sent_at, delivery.id, json_object('type', 'delivery', 'at', delivery.sent_at,
                                           'insight', insight.uid, 'title', insight.title)
      FROM delivery JOIN insight ON insight.id = delivery.insight_id
      WHERE delivery.contact_id = ${contactId} AND delivery.status = 'sent'
      UNION ALL
      SELECT created_at, id, json_object('type', 'referral', 'at', created_at, 'uid', uid, 'name', display_name)
      FROM contact WHERE referred_by_id = ${contactId}
    )
    ORDER BY at DESC, id DESC`);
  return rows.map(({ entry }) => JSON.parse(entry));
}
