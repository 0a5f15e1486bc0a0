import type { Circle, FormerCircle } from '../../../shared/model/circle.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';

/** A stored circle as people see it. */
export function toCircle(row: RowOf<'circle'>): Circle {
  return {
    uid: row.uid,
    position: row.position,
    defaultKey: row.default_key,
    name: row.name,
    colour: row.colour,
    capacity: row.capacity,
    cadenceDays: row.cadence_days,
    maximumDays: row.maximum_days,
    threshold: row.threshold,
    promise: row.promise,
    delayDays: row.delay_days,
    depth: row.depth,
    channel: row.channel,
    discussion: row.discussion === 1,
  };
}

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
