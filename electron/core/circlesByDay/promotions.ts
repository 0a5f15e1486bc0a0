import type { Circle } from '../../../shared/model/circle.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql, sqlList } from '../database/sql.ts';
import type { Source } from '../reads.ts';
import { circlesByDay, pastCirclesReads } from './circlesOf.ts';

/** What `promotions` depends on. */
export const promotionsReads: readonly Source[] = [...pastCirclesReads, 'circle_move'];

interface Move {
  contact_id: number;
  from_circle: string;
  to_circle: string;
  at: string;
}

/** Whether a move went inward, as the circles lay then. Out of a circle that was removed nobody came closer. */
function isInward({ from_circle, to_circle }: Move, circles: readonly Circle[]): boolean {
  const placeOf = (circle: string) => circles.findIndex(({ uid }) => uid === circle);
  const from = placeOf(from_circle);
  const to = placeOf(to_circle);
  return to !== -1 && to < from;
}

/**
 * When each contact came closer last, until a moment; null for who never did. Being placed for the first time is no promotion.
 * @param contactIds reads the moves of these only.
 */
export function promotions(
  db: ReadDb,
  { now, contactIds }: { now: string; contactIds?: readonly number[] },
): (contactId: number) => string | null {
  const circles = circlesByDay(db);
  const among = contactIds === undefined ? sql`TRUE` : sql`contact_id IN ${sqlList(contactIds)}`;
  const last = new Map<number, string>();
  for (const move of db.each<Move>(sql`
    SELECT contact_id, origin.uid AS from_circle, target.uid AS to_circle, at
    FROM circle_move
    JOIN circle AS origin ON origin.id = from_circle_id
    JOIN circle AS target ON target.id = to_circle_id
    WHERE at <= ${now} AND ${among}`)) {
    const { contact_id, at } = move;
    if (at > (last.get(contact_id) ?? '') && isInward(move, circles.at(at))) last.set(contact_id, at);
  }
  return (contactId) => last.get(contactId) ?? null;
}
