import type { InteractionInput } from '../../../shared/model/interaction.ts';
import { contactRows, required } from '../contacts/find.ts';
import { sql } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';
import type { WriteDb } from '../database/writeDb.ts';
import { insightRow } from '../insights/queries.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * Writes down a contact with one or several people. Part of a larger command.
 * @param at moment it took place when the input does not say. @param resolvedAt when a complaint was resolved already. @throws Problem `not-found`.
 */
export function insertInteraction(
  db: WriteDb,
  input: InteractionInput,
  at: string,
  resolvedAt: string | null = null,
): { count: number; name: string } {
  const contacts = contactRows(db, input.contacts);
  const withContact = insertEntry(db, input, at, resolvedAt);
  for (const contact of contacts) withContact(contact);
  return loggedWith(contacts);
}

/** Writes down the entry itself. @returns how to write down one of those it was with. */
function insertEntry(
  db: WriteDb,
  input: InteractionInput,
  at: string,
  resolvedAt: string | null = null,
): (contact: RowOf<'contact'>) => void {
  const interactionId = db.insert('interaction', {
    kind: input.kind,
    direction: input.direction,
    at: input.at ?? at,
    summary: input.summary,
    nps: input.nps,
    resolved_at: resolvedAt,
    insight_id: input.insight === null ? null : insightRow(db, input.insight).id,
  });
  return ({ id }) => {
    db.insert('interaction_contact', { interaction_id: interactionId, contact_id: id });
  };
}

function loggedWith(contacts: readonly RowOf<'contact'>[]): { count: number; name: string } {
  return { count: contacts.length, name: contacts.length === 1 ? (contacts[0]?.display_name ?? '') : '' };
}

/** Logs a contact with one or several people; two-way contact moves their next due date. */
export function logInteraction(
  workspace: Workspace,
  input: InteractionInput,
): Promise<{ count: number; name: string }> {
  return workspace.command(
    'interactions.log',
    async (db) => {
      const contacts = contactRows(db, input.contacts);
      await workspace.running.each(contacts, insertEntry(db, input, workspace.clock().toISOString()));
      return loggedWith(contacts);
    },
    (result) => result,
  );
}

/**
 * Marks a complaint as resolved as of now, or as open again.
 * @returns what was complained about. @throws Problem `not-found`.
 */
export function resolveComplaint(
  workspace: Workspace,
  { interaction: uid, resolved }: { interaction: string; resolved: boolean },
): Promise<{ summary: string; resolved: boolean }> {
  return workspace.command(
    'interactions.resolve',
    (db) => {
      const complaint = required(
        db.get<RowOf<'interaction'>>(
          sql`SELECT * FROM interaction WHERE uid = ${uid} AND kind = 'complaint'`,
        ),
      );
      if ((complaint.resolved_at !== null) !== resolved) {
        db.update('interaction', complaint.id, {
          resolved_at: resolved ? workspace.clock().toISOString() : null,
        });
      }
      return { summary: complaint.summary, resolved };
    },
    ({ summary }) => ({ summary }),
  );
}
