import type { Stage } from '../../../shared/model/lifecycle.ts';
import {
  funnelStageIndex,
  inboundLifecycle,
  type StageConversion,
  stageConversion,
} from '../../../shared/rules/funnelModel.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';

interface Visit {
  contact_id: number;
  stage: Stage;
}

/** Conversion between the stages of the inbound lifecycle, from the stage history of everybody placed. */
export function conversion(db: ReadDb): StageConversion[] {
  return conversionOf(
    db.all<Visit>(sql`
      SELECT DISTINCT contact_id, to_stage AS stage
      FROM stage_move JOIN contact ON contact.id = contact_id
      WHERE contact.archived_at IS NULL AND contact.circle_id IS NOT NULL`),
  );
}

/** The same as of a moment, of those who were placed then. @param at ISO 8601 UTC. */
export function conversionAt(db: ReadDb, at: string, placed: ReadonlySet<number>): StageConversion[] {
  const visits = db.all<Visit>(
    sql`SELECT DISTINCT contact_id, to_stage AS stage FROM stage_move WHERE at <= ${at}`,
  );
  return conversionOf(visits.filter(({ contact_id }) => placed.has(contact_id)));
}

function conversionOf(visits: readonly Visit[]): StageConversion[] {
  const furthest = new Map<number, number>();
  for (const { contact_id, stage } of visits) {
    const index = funnelStageIndex(inboundLifecycle, stage);
    furthest.set(contact_id, Math.max(index, furthest.get(contact_id) ?? -1));
  }
  return stageConversion(inboundLifecycle, [...furthest.values()]);
}
