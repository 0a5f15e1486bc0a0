import type { MoveCause } from '../../../shared/model/contact.ts';
import { Problem } from '../../../shared/model/problem.ts';
import { contactRows, required } from '../contacts/find.ts';
import type { RowOf } from '../database/tables/index.ts';
import type { WriteDb } from '../database/writeDb.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { circleRows } from './queries.ts';

/** What a move did, for the announcement and the toast. */
export interface MoveResult {
  /** Contacts that changed circle; those already there or archived do not count. */
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

/** Places one contact and keeps the move. Part of a larger command. */
export function place(
  db: WriteDb,
  contact: { id: number; circle_id: number | null },
  circleId: number,
  history: { at: string; cause: MoveCause; reason?: string | null },
): void {
  db.update('contact', contact.id, { circle_id: circleId });
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
  { reason, cause }: { readonly reason: string | null; readonly cause: MoveCause },
  targetOf: (contact: RowOf<'contact'>, circles: RowOf<'circle'>[]) => RowOf<'circle'> | undefined,
): Promise<MoveResult> {
  return workspace.command(
    'circles.move',
    (db): MoveResult => {
      const circles = circleRows(db);
      const at = workspace.clock().toISOString();
      const moves = contactRows(db, uids).flatMap((contact): Move[] => {
        const to = targetOf(contact, circles);
        return to && to.id !== contact.circle_id && contact.archived_at === null ? [{ contact, to }] : [];
      });
      for (const { contact, to } of moves) place(db, contact, to.id, { at, cause, reason });
      const targets = new Set(moves.map(({ to }) => to.uid));
      return {
        moved: moves.length,
        name: moves.length === 1 ? (moves[0]?.contact.display_name ?? null) : null,
        circle: targets.size === 1 ? ([...targets][0] ?? null) : null,
      };
    },
    ({ moved, name, circle }) => ({ count: moved, name: name ?? '', circle: circle ?? '' }),
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
 * Promotes (inward) or demotes (outward) each contact by one circle from where it is, as one command.
 * Contacts already at the end stay. An organisation that is in no circle cannot step.
 * @throws Problem `not-found`, `organisation-unplaced`.
 */
export function step(
  workspace: Workspace,
  input: { contacts: readonly string[]; direction: 'inward' | 'outward'; reason: string | null },
): Promise<MoveResult> {
  return carryOut(workspace, input.contacts, { reason: input.reason, cause: 'hand' }, (contact, circles) => {
    const present = circles.findIndex(({ id }) => id === contact.circle_id);
    if (present === -1) throw new Problem('organisation-unplaced', { name: contact.display_name });
    return circles[present + (input.direction === 'inward' ? -1 : 1)];
  });
}
