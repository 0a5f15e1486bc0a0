import type { CheckedNewDeal, DealStanding, DealStatus } from '../../../shared/model/deal.ts';
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
  db.insert('deal', {
    title: input.title,
    contact_id: contactRow(db, input.contact).id,
    amount: input.amount,
    currency: input.currency,
    status: input.status,
    created_at: input.createdAt ?? at,
    closed_at: input.closedAt,
  });
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
