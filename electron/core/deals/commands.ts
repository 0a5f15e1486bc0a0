import type { CheckedNewDeal } from '../../../shared/model/deal.ts';
import { contactRow } from '../contacts/find.ts';
import type { WriteDb } from '../database/writeDb.ts';
import type { Workspace } from '../workspace.ts';

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
