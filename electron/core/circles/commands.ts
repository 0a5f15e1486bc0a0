import { daysAfter } from '../../../shared/lib/dates.ts';
import type { MoveCause, PlacementCause } from '../../../shared/model/contact.ts';
import { Problem } from '../../../shared/model/problem.ts';
import type { StepAnswer, StepDirection } from '../../../shared/model/suggestedStep.ts';
import { restDays, snoozeDays } from '../../../shared/rules/suggestedSteps.ts';
import { contactRow, contactRows, required } from '../contacts/find.ts';
import { sql } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';
import type { WriteDb } from '../database/writeDb.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { circleRows } from './queries.ts';

/** What a move did, for the announcement and the toast. */
export interface MoveResult {
  /** Contacts that changed circle, or were placed for good where they are; others and archived ones do not count. */
  readonly moved: number;
  /** Name of the contact when it was one. */
  readonly name: string | null;
  /** uid of the circle when all went to the same one. */
  readonly circle: string | null;
}

interface Move {
  readonly contact: RowOf<'contact'>;
  readonly to: RowOf<'circle'>;
}

/**
 * Moves one contact and keeps the move. Who lay unsorted is sorted by that, unless they only had to go somewhere. Part of
 * a larger command.
 */
export function place(
  db: WriteDb,
  contact: { id: number; circle_id: number | null },
  circleId: number,
  history: { at: string; cause: PlacementCause; reason?: string | null },
): void {
  db.update('contact', contact.id, {
    circle_id: circleId,
    ...(history.cause !== 'circle-removed' && { is_unsorted: 0 }),
  });
  db.insert('circle_move', {
    contact_id: contact.id,
    from_circle_id: contact.circle_id,
    to_circle_id: circleId,
    at: history.at,
    reason: history.reason ?? null,
    cause: history.cause,
  });
}

function carryOut(
  workspace: Workspace,
  uids: readonly string[],
  {
    reason,
    cause,
    sorts = false,
  }: {
    readonly reason: string | null;
    readonly cause: MoveCause;
    /** Whether those who lay unsorted where they are to be count too: they are sorted by that. */
    readonly sorts?: boolean;
  },
  targetOf: (contact: RowOf<'contact'>, circles: RowOf<'circle'>[]) => RowOf<'circle'> | undefined,
): Promise<MoveResult> {
  const byHand = sorts ? 'circles.place' : 'circles.move';
  return workspace.command(
    cause === 'rule' ? 'circles.moveByRule' : byHand,
    async (db): Promise<MoveResult> => {
      const circles = circleRows(db);
      const at = workspace.clock().toISOString();
      const moves = contactRows(db, uids).flatMap((contact): Move[] => {
        const to = targetOf(contact, circles);
        if (!to || contact.archived_at !== null) return [];
        return to.id !== contact.circle_id || (sorts && contact.is_unsorted === 1) ? [{ contact, to }] : [];
      });
      await workspace.running.each(moves, ({ contact, to }) => {
        if (to.id === contact.circle_id) db.update('contact', contact.id, { is_unsorted: 0 });
        else place(db, contact, to.id, { at, cause, reason });
      });
      const targets = new Set(moves.map(({ to }) => to.uid));
      return {
        moved: moves.length,
        name: moves.length === 1 ? (moves[0]?.contact.display_name ?? null) : null,
        circle: targets.size === 1 ? ([...targets][0] ?? null) : null,
      };
    },
    ({ moved, name, circle }) => ({ count: moved, name: name ?? '', circle: circle ?? '' }),
    { origin: cause === 'rule' ? 'rule' : 'person' },
  );
}

/** Moves contacts to a circle, as one command. @param input.cause who thought of it. @throws Problem `not-found`. */
export function moveTo(
  workspace: Workspace,
  {
    contacts,
    circle,
    reason,
    cause = 'hand',
  }: { contacts: readonly string[]; circle: string; reason: string | null; cause?: MoveCause },
): Promise<MoveResult> {
  return carryOut(workspace, contacts, { reason, cause }, (_contact, circles) =>
    required(circles.find(({ uid }) => uid === circle)),
  );
}

/**
 * Puts contacts in a circle as somebody decided who looked at each, as one command: who lay unsorted is sorted by that,
 * also where they are already.
 * @param input.circle null leaves each where they are. @throws Problem `not-found`.
 */
export function placeUnsorted(
  workspace: Workspace,
  { contacts, circle }: { contacts: readonly string[]; circle: string | null },
): Promise<MoveResult> {
  return carryOut(workspace, contacts, { reason: null, cause: 'hand', sorts: true }, (contact, circles) =>
    circle === null
      ? circles.find(({ id }) => id === contact.circle_id)
      : required(circles.find(({ uid }) => uid === circle)),
  );
}

/**
 * Promotes (inward) or demotes (outward) each contact by one circle from where it is, as one command.
 * Contacts already at the end stay. An organisation that is in no circle cannot step.
 * @throws Problem `not-found`, `organisation-unplaced`.
 */
export function step(
  workspace: Workspace,
  input: {
    contacts: readonly string[];
    direction: StepDirection;
    reason: string | null;
  },
): Promise<MoveResult> {
  const { contacts, reason } = input;
  return carryOut(workspace, contacts, { reason, cause: 'hand' }, (contact, circles) => {
    const present = circles.findIndex(({ id }) => id === contact.circle_id);
    if (present === -1) throw new Problem('organisation-unplaced', { name: contact.display_name });
    return circles[present + (input.direction === 'inward' ? -1 : 1)];
  });
}

/**
 * Takes suggested steps, as one command. Those who are no longer where the suggestion found them stay.
 * @param input.by who takes them. @throws Problem `not-found`.
 */
export function takeSteps(
  workspace: Workspace,
  {
    steps,
    by = 'suggestion',
  }: {
    steps: readonly { readonly contact: string; readonly from: string; readonly to: string }[];
    by?: Extract<MoveCause, 'suggestion' | 'rule'>;
  },
): Promise<MoveResult> {
  const stepOf = new Map(steps.map((step) => [step.contact, step]));
  return carryOut(workspace, [...stepOf.keys()], { reason: null, cause: by }, (contact, circles) => {
    const { from, to } = required(stepOf.get(contact.uid));
    const present = circles.find(({ id }) => id === contact.circle_id);
    return present?.uid === from ? circles.find(({ uid }) => uid === to) : undefined;
  });
}

/**
 * Does not take suggested steps: a dismissed one is not suggested again for as long as after a move, one that is put
 * off comes back sooner.
 * @throws Problem `not-found`.
 */
export function answerSteps(
  workspace: Workspace,
  input: {
    steps: readonly { readonly contact: string; readonly direction: StepDirection }[];
    answer: StepAnswer;
  },
): Promise<{ count: number; name: string; answer: StepAnswer }> {
  return workspace.command(
    'circles.answerSteps',
    (db) => {
      const days = input.answer === 'dismissed' ? restDays : snoozeDays;
      const until = daysAfter(workspace.clock().toISOString(), days);
      const contacts = input.steps.map(({ contact, direction }) => {
        const row = contactRow(db, contact);
        const given = { contact_id: row.id, direction };
        const present = db.value<number>(
          sql`SELECT id FROM step_answer WHERE contact_id = ${row.id} AND direction = ${direction}`,
        );
        if (present === undefined) db.insert('step_answer', { ...given, answer: input.answer, until });
        else db.update('step_answer', present, { answer: input.answer, until });
        return row;
      });
      const only = contacts.length === 1 ? contacts[0] : undefined;
      return { count: contacts.length, name: only?.display_name ?? '', answer: input.answer };
    },
    (result) => result,
  );
}
