import { daysBetween } from '../../../../shared/lib/dates.ts';
import type { Ask } from '../../../../shared/model/today.ts';
import { sql } from '../../database/sql.ts';
import type { AskKind } from '../askKind.ts';

/** A complaint that is not resolved: repair first. */
export interface RepairAsk extends Ask {
  readonly kind: 'repair';
  /** uid of the complaint, when it was made (ISO 8601 UTC), and what about. */
  readonly interaction: string;
  readonly at: string;
  readonly summary: string;
}

type Row = Pick<RepairAsk, 'interaction' | 'at' | 'summary' | 'contact' | 'name' | 'circle'>;

export const repairs: AskKind<RepairAsk> = {
  reads: ['interaction', 'interaction_contact', 'contact', 'circle'],

  asks: (db, now) =>
    db
      .all<Row>(sql`
        SELECT interaction.uid AS interaction, at, summary, contact.uid AS contact, display_name AS name,
               circle.uid AS circle
        FROM interaction
        JOIN interaction_contact ON interaction_id = interaction.id
        JOIN contact ON contact.id = contact_id
        LEFT JOIN circle ON circle.id = circle_id
        WHERE interaction.kind = 'complaint' AND resolved_at IS NULL AND at <= ${now.at} AND archived_at IS NULL`)
      .map((row) => ({
        ...row,
        kind: 'repair',
        occasion: `repair:${row.interaction}:${row.contact}`,
        urgency: daysBetween(row.at, now.at),
      })),
};
