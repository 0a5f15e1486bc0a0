import type { Proposal } from '../../../shared/model/suggestion.ts';
import type { Facts } from '../../../shared/rules/clashes.ts';
import { changedFacts, presentFacts } from '../contacts/facts.ts';
import { contactRow } from '../contacts/find.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import { insightRow } from '../insights/queries.ts';

/** uid of the contact that a proposal is about, if it is about one that is there. */
export function contactOfProposal({ command, input }: Proposal): string | null {
  switch (command) {
    case 'interactions.log':
      return input.contacts[0] ?? null;
    case 'contacts.update':
      return input.uid;
    case 'tasks.add':
    case 'circles.move':
      return input.contact;
    default:
      return null;
  }
}

/**
 * What a proposal begins with: when that is another one by the time it is looked at, it may not be what is wanted any more.
 * @throws Problem `not-found` when what it is about is not there.
 */
export function beginningOf(db: ReadDb, proposal: Proposal): Facts {
  const about = contactOfProposal(proposal);
  const contact = about === null ? null : contactRow(db, about);
  const archived = contact && { archived: contact.archived_at };
  const { command, input } = proposal;
  switch (command) {
    case 'contacts.update': {
      const present = presentFacts(db, contactRow(db, input.uid));
      const fields = Object.keys(changedFacts(input.changes, {}));
      return { ...archived, ...Object.fromEntries(fields.map((field) => [field, present[field] ?? null])) };
    }
    case 'circles.move':
      return {
        ...archived,
        circle: db.value<string>(
          sql`SELECT circle.uid FROM contact JOIN circle ON circle.id = circle_id WHERE contact.uid = ${input.contact}`,
        ),
      };
    case 'contacts.create':
      // Somebody may have added them meanwhile.
      return {
        namesakes: db.value<number>(
          sql`SELECT count(*) FROM contact WHERE display_name = ${input.displayName} COLLATE NOCASE`,
        ),
      };
    case 'insights.schedule': {
      const insight = insightRow(db, input.uid);
      return {
        archived: insight.archived_at,
        waves: db.value<number>(sql`SELECT count(*) FROM wave WHERE insight_id = ${insight.id}`),
      };
    }
    default:
      return { ...archived };
  }
}
