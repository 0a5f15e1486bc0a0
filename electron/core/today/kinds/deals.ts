import { daysBetween, noonOf } from '../../../../shared/lib/dates.ts';
import type { Ask } from '../../../../shared/model/today.ts';
import { sql } from '../../database/sql.ts';
import type { AskKind } from '../askKind.ts';

/** An open deal that was expected to close by now, or that has no next step. */
export interface DealAsk extends Ask {
  readonly kind: 'deal';
  readonly deal: string;
  readonly title: string;
  /** In the smallest unit of the currency. */
  readonly amount: number;
  readonly currency: string;
  /** The day it was expected by, `YYYY-MM-DD`, when that is past; else null. */
  readonly expectedOn: string | null;
  /** Whole days since it was written down. */
  readonly days: number;
}

type Row = Pick<
  DealAsk,
  'deal' | 'title' | 'amount' | 'currency' | 'expectedOn' | 'contact' | 'name' | 'circle'
> & {
  readonly createdAt: string;
};

export const deals: AskKind<DealAsk> = {
  reads: ['deal', 'task', 'contact', 'circle'],

  asks: (db, now) =>
    db
      .all<Row>(sql`
        SELECT deal.uid AS deal, title, amount, currency, deal.created_at AS createdAt,
               iif(expected_on < ${now.day}, expected_on, NULL) AS expectedOn,
               contact.uid AS contact, display_name AS name, circle.uid AS circle
        FROM deal
        JOIN contact ON contact.id = contact_id
        LEFT JOIN circle ON circle.id = circle_id
        WHERE status = 'open' AND archived_at IS NULL AND deal.created_at <= ${now.at} AND (
          expected_on < ${now.day} OR
          NOT EXISTS (SELECT 1 FROM task WHERE deal_id = deal.id AND done_at IS NULL))`)
      .map(({ createdAt, ...row }) => {
        const days = Math.floor(daysBetween(createdAt, now.at));
        return {
          ...row,
          kind: 'deal',
          occasion: `deal:${row.deal}:${row.expectedOn ?? ''}`,
          days,
          // Of two deals, one that is late comes first.
          urgency:
            row.expectedOn === null ? -1 / (1 + days) : daysBetween(noonOf(row.expectedOn), noonOf(now.day)),
        };
      }),
};
