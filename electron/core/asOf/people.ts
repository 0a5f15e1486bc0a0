import type { PeopleAt } from '../../../shared/model/asOf.ts';
import { stages } from '../../../shared/model/lifecycle.ts';
import { driftStates } from '../../../shared/model/person.ts';
import { circlesOf } from '../circlesByDay/circlesOf.ts';
import { standingInCircle, standings } from '../contacts/people.ts';
import type { ReadDb } from '../database/readDb.ts';
import type { Source } from '../reads.ts';
import { relationshipReads } from '../trust/relationships.ts';
import { placedAt, stagesAt, standingReads } from './standing.ts';

const reads: readonly Source[] = [...standingReads, ...relationshipReads, 'stage_move', 'setting'];

/** What `peopleAt` depends on: not the clock, as it is told the moment. */
export const peopleAtReads = [...new Set(reads)].filter((source) => source !== 'clock');

/**
 * Everybody as they stood at a moment: their circle and stage then, and trust, drift and revenue out of what had happened
 * by then. Whoever was archived then or not there yet is left out, also when they are back by now.
 * @param at ISO 8601 UTC.
 */
export function peopleAt(db: ReadDb, at: string): PeopleAt {
  const circles = circlesOf(db, at);
  const numbers = new Map(circles.map(({ uid }, number) => [uid, number]));
  const stageOf = stagesAt(db, at);
  const known = standings(db, { now: at });
  const people = {
    circles,
    uid: [] as string[],
    circle: [] as number[],
    stage: [] as number[],
    trust: [] as (number | null)[],
    drift: [] as (number | null)[],
    driftState: [] as number[],
    promotedAt: [] as (string | null)[],
    revenue: [] as number[],
    booked: [] as number[],
    lastContactAt: [] as (string | null)[],
  };
  for (const { id, uid, circle, created_at } of placedAt(db, at, circles)) {
    const number = numbers.get(circle)!;
    const { cadenceDays, maximumDays } = circles[number]!;
    const standing = standingInCircle(
      { id, cadence_days: cadenceDays, maximum_days: maximumDays, created_at },
      known,
    );
    people.uid.push(uid);
    people.circle.push(number);
    people.stage.push(stages.indexOf(stageOf.get(id) ?? 'suspect'));
    people.trust.push(standing.trust);
    people.drift.push(standing.drift);
    people.driftState.push(driftStates.indexOf(standing.driftState));
    people.promotedAt.push(standing.promotedAt);
    people.revenue.push(standing.revenue);
    people.booked.push(standing.booked);
    people.lastContactAt.push(standing.lastContactAt);
  }
  return people;
}
