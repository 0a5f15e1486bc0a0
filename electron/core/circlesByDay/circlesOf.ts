import { type Circle, circleChangeSchema } from '../../../shared/model/circle.ts';
import { circlesAt } from '../../../shared/rules/circlesAt.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';
import type { Source } from '../reads.ts';
import { toCircle } from './toCircle.ts';

/** What the circles of a past day depend on. */
export const pastCirclesReads: readonly Source[] = ['circle', 'circle_change'];

/** The circles over time. */
export interface CirclesByDay {
  /** The circles as they were at a moment, from the inside out. @param at ISO 8601 UTC. */
  at(moment: string): readonly Circle[];
  /** When something was set of any of them, in order; until the next they stay as they are. ISO 8601 UTC. */
  readonly moments: readonly string[];
}

/** The circles over time: read once, to be asked often. */
export function circlesByDay(db: ReadDb): CirclesByDay {
  const now = db
    .all<RowOf<'circle'>>(sql`SELECT * FROM circle`)
    .map((row) => ({ circle: toCircle(row), isThere: row.successor_id === null }));
  const changes = db
    .all<{ circle: string; at: string; settings: string }>(sql`
      SELECT circle.uid AS circle, at, settings
      FROM circle_change JOIN circle ON circle.id = circle_id
      ORDER BY at, circle_change.uid`)
    .map(({ settings, ...dated }) => ({ ...dated, change: circleChangeSchema.parse(JSON.parse(settings)) }));
  const moments = [...new Set(changes.map(({ at }) => at))];
  const known = new Map<number, readonly Circle[]>();
  return {
    moments,
    at(moment) {
      const last = moments.findLastIndex((at) => at <= moment);
      const circles = known.get(last) ?? circlesAt(now, changes, moment);
      known.set(last, circles);
      return circles;
    },
  };
}

/** The circles as they were at a moment, from the inside out. @param at ISO 8601 UTC. */
export const circlesOf = (db: ReadDb, at: string): readonly Circle[] => circlesByDay(db).at(at);
