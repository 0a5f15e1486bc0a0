import type { InteractionInput } from '../../../shared/model/interaction.ts';
import { contactRows } from '../contacts/find.ts';
import type { WriteDb } from '../database/writeDb.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * Writes down a contact with one or several people. Part of a larger command.
 * @param at moment it took place when the input does not say. @throws Problem `not-found`.
 */
export function insertInteraction(
  db: WriteDb,
  input: InteractionInput,
  at: string,
): { count: number; name: string } {
  const contacts = contactRows(db, input.contacts);
  const interactionId = db.insert('interaction', {
    kind: input.kind,
    direction: input.direction,
    at: input.at ?? at,
    summary: input.summary,
    nps: input.nps,
  });
  for (const { id } of contacts) {
    db.insert('interaction_contact', { interaction_id: interactionId, contact_id: id });
  }
  return { count: contacts.length, name: contacts.length === 1 ? (contacts[0]?.display_name ?? '') : '' };
}

/** Logs a contact with one or several people; two-way contact moves their next due date. */
export function logInteraction(
  workspace: Workspace,
  input: InteractionInput,
): Promise<{ count: number; name: string }> {
  return workspace.command(
    'interactions.log',
    (db) => insertInteraction(db, input, workspace.clock().toISOString()),
    (result) => result,
  );
}
