import { assertNever } from '../../../shared/lib/assertNever.ts';
import { Problem, type ProblemData, problemDataOf } from '../../../shared/model/problem.ts';
import { mostSuggestions, type Proposal } from '../../../shared/model/suggestion.ts';
import { moveTo } from '../circles/commands.ts';
import { createContact, updateContact } from '../contacts/commands.ts';
import { circleRow, contactRow, required } from '../contacts/find.ts';
import { sql } from '../database/sql.ts';
import { createInsight, scheduleInsight } from '../insights/commands.ts';
import { logInteraction } from '../interactions/commands.ts';
import { addTask } from '../tasks/commands.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { beginningOf, contactOfProposal } from './beginnings.ts';
import { isStale, proposalOf, suggestionRow } from './queries.ts';

/**
 * Keeps what a program would do until a person decides. No step to undo, as no person did it; nothing else changes.
 * @throws Problem `not-found` when what it is about is not there; `suggestions-full`. @returns its uid.
 */
export function suggest(
  workspace: Workspace,
  { program, proposal }: { readonly program: string; readonly proposal: Proposal },
): Promise<{ uid: string }> {
  return workspace.command(
    'suggestions.make',
    (db) => {
      const count = db.value<number>(sql`SELECT count(*) FROM suggestion`) ?? 0;
      if (count >= mostSuggestions) throw new Problem('suggestions-full', { count });
      const contact = contactOfProposal(proposal);
      if (proposal.command === 'circles.move' || proposal.command === 'contacts.create')
        circleRow(db, proposal.input.circle ?? '');
      const id = db.insert('suggestion', {
        at: workspace.clock().toISOString(),
        program,
        command: proposal.command,
        input: JSON.stringify(proposal.input),
        began: JSON.stringify(beginningOf(db, proposal)),
        contact_id: contact === null ? null : contactRow(db, contact).id,
      });
      return { uid: required(db.value<string>(sql`SELECT uid FROM suggestion WHERE id = ${id}`)) };
    },
    () => ({ program }),
    { origin: 'job', member: program || undefined },
  );
}

/** Does what was suggested, by the command that a person gives for the same. */
async function carryOut(workspace: Workspace, { command, input }: Proposal): Promise<unknown> {
  switch (command) {
    case 'interactions.log':
      return logInteraction(workspace, input);
    case 'tasks.add':
      return addTask(workspace, { ...input, deal: null, insight: null });
    case 'contacts.create':
      return createContact(workspace, input);
    case 'contacts.update':
      return updateContact(workspace, input);
    case 'circles.move':
      return moveTo(workspace, { ...input, contacts: [input.contact], cause: 'suggestion' });
    case 'insights.create':
      return createInsight(workspace, input);
    case 'insights.schedule':
      return scheduleInsight(workspace, input);
    default:
      return assertNever(command);
  }
}

/** The workspace, whose next command also takes the suggestion away, in the same step, and says who suggested it. */
function accepting(workspace: Workspace, uid: string, proposal: Proposal): Workspace {
  return {
    ...workspace,
    command: (name, work, detailsOf, options) => {
      const { program } = suggestionRow(workspace.reader, uid);
      return workspace.command(
        name,
        async (db) => {
          const row = suggestionRow(db, uid);
          if (isStale(db, row, proposal)) throw new Problem('suggestion-stale');
          const result = await work(db);
          // It holds their words, and goes along when they are erased, from history too.
          if (proposal.command === 'contacts.create')
            db.update('suggestion', row.id, {
              contact_id: contactRow(db, (result as unknown as { uid: string }).uid).id,
            });
          db.remove('suggestion', row.id);
          return result;
        },
        (result) => ({ ...detailsOf(result), suggestedBy: program }),
        options,
      );
    },
  };
}

/** How accepting went. */
export interface Accepted {
  readonly accepted: number;
  /** Those that could not be done; they stay. */
  readonly refused: readonly { readonly uid: string; readonly problem: ProblemData }[];
}

/** Does what was suggested, each as a step of its own. What is not there any more, or is stale, is refused and stays. */
export async function acceptSuggestions(
  workspace: Workspace,
  { suggestions }: { readonly suggestions: readonly string[] },
): Promise<Accepted> {
  const refused: Accepted['refused'][number][] = [];
  for (const uid of suggestions) {
    try {
      const proposal = proposalOf(suggestionRow(workspace.reader, uid));
      if (proposal === null) throw new Problem('suggestion-stale');
      await carryOut(accepting(workspace, uid, proposal), proposal);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      refused.push({ uid, problem: problemDataOf(error) });
    }
  }
  return { accepted: suggestions.length - refused.length, refused };
}

/** Takes suggestions away; those that are gone are no error. */
export function dismissSuggestions(
  workspace: Workspace,
  { suggestions }: { readonly suggestions: readonly string[] },
): Promise<{ count: number }> {
  return workspace.command(
    'suggestions.dismiss',
    (db) => {
      const ids = suggestions.flatMap(
        (uid) => db.value<number>(sql`SELECT id FROM suggestion WHERE uid = ${uid}`) ?? [],
      );
      for (const id of ids) db.remove('suggestion', id);
      return { count: ids.length };
    },
    ({ count }) => ({ count }),
  );
}
