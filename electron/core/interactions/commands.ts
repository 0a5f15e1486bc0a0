import type { InteractionInput } from '../../../shared/model/interaction.ts';
import { contactRows } from '../contacts/find.ts';
import type { Workspace } from '../workspace.ts';

/** Logs a contact with one or several people; two-way contact moves their next due date. */
export function logInteraction(
  workspace: Workspace,
  input: InteractionInput,
): Promise<{ count: number; name: string }> {
  return workspace.command(
    'interactions.log',
    (db) => {
      const contacts = contactRows(db, input.contacts);
      const interactionId = db.insert('interaction', {
        kind: input.kind,
        direction: input.direction,
        at: input.at ?? workspace.clock().toISOString(),
        summary: input.summary,
        nps: input.nps,
      });
      for (const { id } of contacts) {
        db.insert('interaction_contact', { interaction_id: interactionId, contact_id: id });
      }
      return { count: contacts.length, name: contacts.length === 1 ? (contacts[0]?.display_name ?? '') : '' };
    },
    (result) => result,
  );
}
