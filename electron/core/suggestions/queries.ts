import { Problem } from '../../../shared/model/problem.ts';
import {
  type Proposal,
  proposalSchema,
  type SuggestedChange,
  type Suggestion,
} from '../../../shared/model/suggestion.ts';
import type { Facts } from '../../../shared/rules/clashes.ts';
import { required } from '../contacts/find.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';
import type { Source } from '../reads.ts';
import { beginningOf } from './beginnings.ts';

/** What `listSuggestions` depends on. */
export const suggestionsReads: readonly Source[] = [
  ...(['suggestion', 'contact', 'circle', 'contact_point', 'contact_address'] as const),
  ...(['custom_field', 'custom_value', 'insight', 'wave'] as const),
];

interface SuggestionRow extends RowOf<'suggestion'> {
  contact: string | null;
  name: string | null;
  circle: string | null;
}

const stored = sql`
  SELECT suggestion.*, contact.uid AS contact, display_name AS name, circle.uid AS circle
  FROM suggestion
  LEFT JOIN contact ON contact.id = contact_id
  LEFT JOIN circle ON circle.id = contact.circle_id`;

/** The stored suggestion with this uid. @throws Problem `not-found`. */
export function suggestionRow(db: ReadDb, uid: string): RowOf<'suggestion'> {
  return required(db.get<RowOf<'suggestion'>>(sql`SELECT * FROM suggestion WHERE uid = ${uid}`));
}

/** What a stored suggestion would do; null for one that another copy, of a newer version, understands alone. */
export function proposalOf({ command, input }: RowOf<'suggestion'>): Proposal | null {
  const { success, data } = proposalSchema.safeParse({ command, input: JSON.parse(input) });
  return success ? data : null;
}

/** Whether what a suggestion began with is another one now, or is not there any more. */
export function isStale(db: ReadDb, row: RowOf<'suggestion'>, proposal: Proposal): boolean {
  try {
    const began: Facts = JSON.parse(row.began);
    const now = beginningOf(db, proposal);
    return Object.entries(now).some(([field, value]) => (began[field] ?? null) !== (value ?? null));
  } catch (error) {
    if (error instanceof Problem) return true;
    throw error;
  }
}

const added = (field: string, values: readonly string[] = []): SuggestedChange[] =>
  values.map((to) => ({ field, from: null, to }));

/** What would be another one about a contact, in the order of a form. */
function changesOf(proposal: Proposal, began: Facts): SuggestedChange[] {
  if (proposal.command !== 'contacts.update') return [];
  const { points, tags, ...values } = proposal.input.changes;
  const shown = (value: unknown): string | null => (value === '' ? null : ((value as string | null) ?? null));
  return [
    ...Object.entries(values).map(([field, to]) => {
      const from = shown(began[field]);
      // What is written on at the end is told alone.
      const isMore = field === 'notes' && from !== null && typeof to === 'string' && to.startsWith(from);
      return isMore
        ? { field, from: null, to: to.slice(from.length).trim() }
        : { field, from, to: shown(to) };
    }),
    ...(points?.added ?? []).map(({ type, value }) => ({ field: type, from: null, to: value })),
    ...added('tag', tags?.added),
    ...(tags?.removed ?? []).map((from) => ({ field: 'tag', from, to: null })),
  ];
}

function aboutOf(db: ReadDb, { contact, name }: SuggestionRow, proposal: Proposal): Suggestion['about'] {
  if (contact !== null) return { uid: contact, name: name ?? '' };
  if (proposal.command !== 'insights.schedule') return null;
  const title = db.value<string>(sql`SELECT title FROM insight WHERE uid = ${proposal.input.uid}`);
  return { uid: proposal.input.uid, name: title ?? '' };
}

/** How many suggestions wait to be decided on; those a newer version alone understands do not count. */
export function countSuggestions(db: ReadDb): number {
  return db.all<RowOf<'suggestion'>>(sql`SELECT * FROM suggestion`).filter((row) => proposalOf(row) !== null)
    .length;
}

/** Everything that was suggested and is not decided yet, the innermost circle first, then what has waited longest. */
export function listSuggestions(db: ReadDb): Suggestion[] {
  return db
    .all<SuggestionRow>(sql`${stored} ORDER BY circle.position IS NULL, circle.position, suggestion.id`)
    .flatMap((row): Suggestion[] => {
      const proposal = proposalOf(row);
      if (!proposal) return [];
      return [
        {
          uid: row.uid,
          at: row.at,
          program: row.program,
          proposal,
          about: aboutOf(db, row, proposal),
          circle: row.circle,
          changes: changesOf(proposal, JSON.parse(row.began)),
          isStale: isStale(db, row, proposal),
        },
      ];
    });
}
