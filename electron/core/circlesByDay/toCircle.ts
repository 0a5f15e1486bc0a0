import type { Circle } from '../../../shared/model/circle.ts';
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
