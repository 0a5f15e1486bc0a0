import { daysBetween } from '../../../../shared/lib/dates.ts';
import type { Ask } from '../../../../shared/model/today.ts';
import { sql } from '../../database/sql.ts';
import type { AskKind } from '../askKind.ts';

/** A meeting, call or event that is still to come today. */
export interface MeetingAsk extends Ask {
  readonly kind: 'meeting';
  readonly of: 'meeting' | 'call' | 'event';
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly summary: string;
}

type Row = Pick<MeetingAsk, 'of' | 'at' | 'summary' | 'contact' | 'name' | 'circle'> & {
  readonly uid: string;
};

export const meetings: AskKind<MeetingAsk> = {
  reads: ['interaction', 'interaction_contact', 'contact', 'circle'],

  asks: (db, now) =>
    db
      .all<Row>(sql`
        SELECT interaction.uid, interaction.kind AS of, at, summary, contact.uid AS contact, display_name AS name,
               circle.uid AS circle
        FROM interaction
        JOIN interaction_contact ON interaction_id = interaction.id
        JOIN contact ON contact.id = contact_id
        LEFT JOIN circle ON circle.id = circle_id
        WHERE at > ${now.at} AND at < ${now.dayEnds} AND interaction.kind IN ('meeting', 'call', 'event')
          AND archived_at IS NULL`)
      .map(({ uid, ...row }) => ({
        ...row,
        kind: 'meeting',
        occasion: `meeting:${uid}:${row.contact}`,
        urgency: -daysBetween(now.at, row.at),
      })),
};
