import type { CheckedNewDeal, CheckedRefund, DealStanding, DealStatus } from '../../../shared/model/deal.ts';
import { Problem } from '../../../shared/model/problem.ts';
import { refuseClashes } from '../clashes.ts';
import { contactRow, required } from '../contacts/find.ts';
import { sql } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';
import type { WriteDb } from '../database/writeDb.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * Writes a deal down. Part of a larger command.
 * @param at when it arose if the input does not say. @throws Problem `not-found`.
 */
export function insertDeal(db: WriteDb, input: CheckedNewDeal, at: string): { title: string } {
  const customer = contactRow(db, input.contact);
  const dealId = db.insert('deal', {
    title: input.title,
    contact_id: customer.id,
    amount: input.amount,
    currency: input.currency,
    status: input.status,
    created_at: input.createdAt ?? at,
    closed_at: input.closedAt,
  });
  for (const { contact, role } of input.people) {
    const { id } = contactRow(db, contact);
    if (id !== customer.id) db.insert('deal_person', { deal_id: dealId, contact_id: id, role });
  }
  return { title: input.title };
}

/** Writes a deal down, open or already won or lost. */
export function createDeal(workspace: Workspace, input: CheckedNewDeal): Promise<{ title: string }> {
  return workspace.command(
    'deals.create',
    (db) => insertDeal(db, input, workspace.clock().toISOString()),
    (result) => result,
  );
}

/**
 * Writes down that money was paid back on a won deal; it counts against its revenue, and takes away no purchase.
 * @throws Problem `not-found`, `refund-of-unsold`, `refund-above-deal`, `moment-ahead`.
 */
export function refundDeal(workspace: Workspace, input: CheckedRefund): Promise<{ title: string }> {
  return workspace.command(
    'deals.refund',
    (db) => {
      const deal = required(db.get<RowOf<'deal'>>(sql`SELECT * FROM deal WHERE uid = ${input.deal}`));
      if (deal.status !== 'won') throw new Problem('refund-of-unsold', { title: deal.title });
      const now = workspace.clock().toISOString();
      if (input.at !== null && input.at > now) throw new Problem('moment-ahead');
      const paidBack =
        db.value<number>(sql`SELECT coalesce(sum(amount), 0) FROM refund WHERE deal_id = ${deal.id}`) ?? 0;
      if (paidBack + input.amount > deal.amount)
        throw new Problem('refund-above-deal', { title: deal.title });
      db.insert('refund', {
        deal_id: deal.id,
        contact_id: deal.contact_id,
        amount: input.amount,
        at: input.at ?? now,
        reason: input.reason,
      });
      return { title: deal.title };
    },
    (result) => result,
  );
}

/** Marks a deal won or lost as of now, or opens it again. @throws Problem `not-found`, `changed-meanwhile`. */
export function setDealStatus(
  workspace: Workspace,
  { deal, status, began }: DealStanding,
): Promise<{ title: string; status: DealStatus }> {
  return workspace.command(
    'deals.setStatus',
    (db) => {
      const row = required(db.get<RowOf<'deal'>>(sql`SELECT * FROM deal WHERE uid = ${deal}`));
      refuseClashes({ began: { status: began }, mine: { status }, theirs: row });
      if (row.status !== status) {
        const closedAt = status === 'open' ? null : workspace.clock().toISOString();
        db.update('deal', row.id, { status, closed_at: closedAt });
      }
      return { title: row.title, status };
    },
    (result) => result,
  );
}
