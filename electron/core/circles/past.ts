import { type Circle, circleChangeSchema } from '../../../shared/model/circle.ts';
import { circlesAt } from '../../../shared/rules/circlesAt.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';
import type { Source } from '../reads.ts';
import { toCircle } from './queries.ts';

/** What `circlesOf` depends on. */
export const pastCirclesReads: readonly Source[] = ['circle', 'circle_change'];

/** The circles as they were at a moment, from the inside out. @param at ISO 8601 UTC. */
export function circlesOf(db: ReadDb, at: string): Circle[] {
  const rows = db.all<RowOf<'circle'>>(sql`SELECT * FROM circle`);
  const changes = db.all<{ circle: string; at: string; settings: string }>(sql`
    SELECT circle.uid AS circle, at, settings
    FROM circle_change JOIN circle ON circle.id = circle_id
    ORDER BY at, circle_change.uid`);
  return circlesAt(
    rows.map((row) => ({ circle: toCircle(row), isThere: row.successor_id === null })),
    changes.map(({ settings, ...dated }) => ({
      ...dated,
      change: circleChangeSchema.parse(JSON.parse(settings)),
    })),
    at,
  );
}
