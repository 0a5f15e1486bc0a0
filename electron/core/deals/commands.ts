import type { CheckedNewDeal } from '../../../shared/model/deal.ts';
import { contactRow } from '../contacts/find.ts';
import type { Workspace } from '../workspace.ts';

/** Writes a deal down, open or already won or lost. */
export function createDeal(workspace: Workspace, input: CheckedNewDeal): Promise<{ title: string }> {
  return workspace.command(
    'deals.create',
    (db) => {
      db.insert('deal', {
        title: input.title,
        contact_id: contactRow(db, input.contact).id,
        amount: input.amount,
        currency: input.currency,
        status: input.status,
        created_at: input.createdAt ?? workspace.clock().toISOString(),
        closed_at: input.closedAt,
      });
      return { title: input.title };
    },
    (result) => result,
  );
}
