import { headStartBreach, planInOrder } from '../../../shared/rules/waves.ts';
import { sql } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';
import type { WriteDb } from '../database/writeDb.ts';

/** Takes what was still to go out to a circle from the plans. Part of a larger command. @returns how many waves. */
export function dropWaves(db: WriteDb, circleId: number): number {
  const waves = db.all<{ id: number }>(
    sql`SELECT id FROM wave WHERE circle_id = ${circleId} AND status IN ('draft', 'scheduled')`,
  );
  for (const { id } of waves) db.remove('wave', id);
  return waves.length;
}

/**
 * Gives plans that circles in other places broke their order back; plans that are in order stay as they are. Part of a
 * larger command. @returns how many insights are planned otherwise.
 */
export function orderPlans(db: WriteDb): number {
  const waves = db.all<RowOf<'wave'>>(sql`
    SELECT wave.* FROM wave JOIN circle ON circle.id = circle_id
    WHERE circle.successor_id IS NULL AND insight_id IN (
      SELECT insight_id FROM wave WHERE status IN ('draft', 'scheduled'))
    ORDER BY insight_id, circle.position`);
  const broken = [...Map.groupBy(waves, ({ insight_id }) => insight_id).values()].filter(headStartBreach);
  for (const plan of broken)
    for (const { id, at, zone, depth } of planInOrder(plan)) db.update('wave', id, { at, zone, depth });
  return broken.length;
}
