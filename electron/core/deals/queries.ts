import { type Deal, type DealColumn, type DealStatus, dealStatuses } from '../../../shared/model/deal.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';

/** Deals of one status that a list holds at most. */
const longestColumn = 200;

function newestDeals(db: ReadDb, status: DealStatus): Deal[] {
  return db
    .all<RowOf<'deal'> & { contact_uid: string; contact_name: string }>(sql`
      SELECT deal.*, contact.uid AS contact_uid, contact.display_name AS contact_name
      FROM deal JOIN contact ON contact.id = contact_id
      WHERE status = ${status}
      ORDER BY coalesce(closed_at, deal.created_at) DESC, deal.id DESC LIMIT ${longestColumn}`)
    .map((row) => ({
      uid: row.uid,
      title: row.title,
      contact: { uid: row.contact_uid, name: row.contact_name },
      amount: row.amount,
      currency: row.currency,
      status: row.status,
      createdAt: row.created_at,
      closedAt: row.closed_at,
      expectedOn: row.expected_on,
      stage: row.stage,
      lostReason: row.lost_reason,
    }));
}

/** All deals by status, with sums per currency. */
export function listDeals(db: ReadDb): DealColumn[] {
  const sums = db.all<{ status: DealStatus; currency: string; count: number; amount: number }>(sql`
    SELECT status, currency, count(*) AS count, sum(amount) AS amount
    FROM deal GROUP BY status, currency ORDER BY amount DESC, currency`);
  return dealStatuses.map((status) => {
    const own = sums.filter((sum) => sum.status === status);
    return {
      status,
      count: own.reduce((count, sum) => count + sum.count, 0),
      sums: own.map(({ currency, amount }) => ({ currency, amount })),
      deals: newestDeals(db, status),
    };
  });
}
