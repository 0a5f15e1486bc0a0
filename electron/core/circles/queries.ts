import type { Circle, FormerCircle } from '../../../shared/model/circle.ts';
import { toCircle } from '../circlesByDay/toCircle.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';

/** The stored circles that are there, from the inside out. */
export function circleRows(db: ReadDb): RowOf<'circle'>[] {
  return db.all<RowOf<'circle'>>(sql`SELECT * FROM circle WHERE successor_id IS NULL ORDER BY position, uid`);
}

/** Circles that were removed, which moves and waves of before still name. */
export function formerCircles(db: ReadDb): FormerCircle[] {
  return db.all<FormerCircle>(
    sql`SELECT uid, name, default_key AS defaultKey, position FROM circle WHERE successor_id IS NOT NULL ORDER BY uid`,
  );
}

/** All circles, from the inside out. */
export function listCircles(db: ReadDb): Circle[] {
  return circleRows(db).map(toCircle);
}
