import type { Stage } from '../../../shared/model/lifecycle.ts';
import type { Standing } from '../../../shared/rules/period.ts';
import { circlesOf, pastCirclesReads } from '../circlesByDay/circlesOf.ts';
import type { ReadDb } from '../database/readDb.ts';
import { type Sql, sql } from '../database/sql.ts';
import type { Source } from '../reads.ts';

/** SQL for whether a contact was in sight at a moment: not archived then. */
const inSight = (at: string): Sql => sql`
  (archived_at IS NULL OR archived_at > ${at}) AND NOT EXISTS (
    SELECT 1 FROM archived_span WHERE contact_id = contact.id AND from_at <= ${at} AND to_at > ${at})`;

/** Each contact's last of what is written down of it until a moment. */
function lastOf<Value>(rows: Iterable<{ contact_id: number; value: Value }>): ReadonlyMap<number, Value> {
  const last = new Map<number, Value>();
  for (const { contact_id, value } of rows) last.set(contact_id, value);
  return last;
}

/** The stage of each contact at a moment, by its id. */
export const stagesAt = (db: ReadDb, at: string): ReadonlyMap<number, Stage> =>
  lastOf(
    db.each<{ contact_id: number; value: Stage }>(sql`
      SELECT contact_id, to_stage AS value FROM stage_move WHERE at <= ${at} ORDER BY contact_id, at, id`),
  );

/** A contact where it stood at a moment. */
export interface PlacedAt {
  readonly id: number;
  readonly uid: string;
  readonly name: string;
  readonly created_at: string;
  /** uid of the circle. */
  readonly circle: string;
}

/** Everybody who stood in one of these circles at a moment and was not archived then, in the order of names. */
export function placedAt(db: ReadDb, at: string, circles: readonly { readonly uid: string }[]): PlacedAt[] {
  const there = new Set(circles.map(({ uid }) => uid));
  const circleAt = lastOf(
    db.each<{ contact_id: number; value: string }>(sql`
      SELECT contact_id, circle.uid AS value
      FROM circle_move JOIN circle ON circle.id = to_circle_id
      WHERE at <= ${at} ORDER BY contact_id, at, circle_move.id`),
  );
  const rows = db.each<Omit<PlacedAt, 'circle'>>(sql`
    SELECT id, uid, display_name AS name, created_at FROM contact
    WHERE ${inSight(at)} ORDER BY sort_name COLLATE NOCASE, id`);
  return Array.from(rows).flatMap((row) => {
    const circle = circleAt.get(row.id);
    return circle !== undefined && there.has(circle) ? [{ ...row, circle }] : [];
  });
}

/** What `standingAt` depends on. */
export const standingReads: readonly Source[] = [
  ...pastCirclesReads,
  'contact',
  'circle_move',
  'archived_span',
];

/** Where everybody stood at a moment, and what they are called. */
export function standingAt(db: ReadDb, at: string): Standing & { names: ReadonlyMap<string, string> } {
  const circles = circlesOf(db, at);
  const people = placedAt(db, at, circles);
  return {
    circles: circles.map(({ uid }) => uid),
    placed: new Map(people.map(({ uid, circle }) => [uid, circle])),
    names: new Map(people.map(({ uid, name }) => [uid, name])),
  };
}
