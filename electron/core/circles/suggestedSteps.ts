import { daysBefore } from '../../../shared/lib/dates.ts';
import type { StepDirection, StepsIf, SuggestedStep } from '../../../shared/model/suggestedStep.ts';
import type { TrustWeights } from '../../../shared/model/trust.ts';
import {
  boundOf,
  hasStayed,
  inwardDays,
  outwardDays,
  restDays,
  stepBy,
  type Thresholds,
  thresholdAt,
} from '../../../shared/rules/suggestedSteps.ts';
import { trust } from '../../../shared/rules/trust.ts';
import type { ReadDb } from '../database/readDb.ts';
import { type Sql, sql } from '../database/sql.ts';
import type { Source } from '../reads.ts';
import { readEvidence } from '../trust/readEvidence.ts';
import { type Relationship, relationshipReads, relationships } from '../trust/relationships.ts';
import { trustWeights } from '../trust/weights.ts';
import { createLook } from '../workspace/look.ts';
import { circleRows } from './queries.ts';

/** What `suggestedSteps` depends on. */
export const suggestedStepsReads: readonly Source[] = [
  ...relationshipReads,
  'circle',
  'circle_move',
  'step_answer',
  'setting',
];

interface PlacedRow {
  id: number;
  uid: string;
  name: string;
  circle_id: number;
  /** Whether they were placed for the first time lately. */
  is_new: 0 | 1;
}

/** Somebody whose score speaks for a step now, whatever it was before. */
interface Candidate extends PlacedRow {
  readonly place: number;
  readonly direction: StepDirection;
  readonly bound: number;
  readonly score: number;
  readonly relationship: Relationship;
}

/**
 * Everybody placed who was not moved lately. Being placed for the first time is no move, but who placed somebody knows
 * why: nobody is sent outward so soon after it.
 */
function placedAndSettled(db: ReadDb, now: string, among: Sql): IterableIterator<PlacedRow> {
  const lately = daysBefore(now, restDays);
  return db.each<PlacedRow>(sql`
    SELECT contact.id, contact.uid, contact.display_name AS name, contact.circle_id,
           EXISTS (SELECT 1 FROM circle_move WHERE contact_id = contact.id AND at > ${lately}) AS is_new
    FROM contact
    WHERE archived_at IS NULL AND circle_id IS NOT NULL AND ${among} AND NOT EXISTS (
      SELECT 1 FROM circle_move
      WHERE contact_id = contact.id AND from_circle_id IS NOT NULL AND at > ${lately})
    ORDER BY contact.sort_name COLLATE NOCASE, contact.id`);
}

/** @param only id of a contact, when nobody else is asked for. */
function candidates(
  db: ReadDb,
  now: string,
  { thresholds, weights, only }: { thresholds: Thresholds; weights: TrustWeights; only: number | undefined },
): Candidate[] {
  const places = new Map(circleRows(db).map(({ id }, place) => [id, place]));
  const relationshipOf = relationships(db, only === undefined ? { now } : { now, contactIds: [only] });
  const unwanted = new Set(
    db
      .all<{ contact_id: number; direction: StepDirection }>(
        sql`SELECT contact_id, direction FROM step_answer WHERE until > ${now}`,
      )
      .map(({ contact_id, direction }) => `${contact_id} ${direction}`),
  );
  const found: Candidate[] = [];
  for (const person of placedAndSettled(
    db,
    now,
    only === undefined ? sql`TRUE` : sql`contact.id = ${only}`,
  )) {
    const place = places.get(person.circle_id);
    if (place === undefined) continue;
    const relationship = relationshipOf(person.id);
    const { score } = trust(relationship.facts, weights);
    const direction = stepBy(score, place, thresholds);
    if (score === null || direction === null || unwanted.has(`${person.id} ${direction}`)) continue;
    if (direction === 'outward' && person.is_new) continue;
    const bound = boundOf(direction, place, thresholds) ?? 0;
    found.push({ ...person, place, direction, bound, score, relationship });
  }
  return found;
}

/** Another threshold for a circle than the stored one; null is that of its place. */
interface AskedThreshold {
  readonly circle: string;
  readonly threshold: number | null;
}

/**
 * Steps between circles that what is known of people speaks for (docs/domain.md, Suggested steps), the innermost circle
 * first, and in it the clearest.
 * @param given.only id of a contact, when nobody else is asked for.
 */
export function suggestedSteps(
  db: ReadDb,
  now: string,
  { asked, only }: { readonly asked?: AskedThreshold; readonly only?: number } = {},
): SuggestedStep[] {
  const circles = circleRows(db);
  const thresholds = circles.map(({ uid, threshold: stored }, place) => {
    const own = uid === asked?.circle ? asked.threshold : stored;
    return own ?? thresholdAt(place, circles.length);
  });
  const weights = trustWeights(db);
  const possible = candidates(db, now, { thresholds, weights, only });
  const evidenceOf = readEvidence(
    db,
    possible.map(({ id }) => id),
  );
  const moment = Date.parse(now);
  return possible
    .filter(({ id, direction, bound, relationship: { facts } }) =>
      hasStayed(
        { ...evidenceOf(id), revenueShare: facts.revenueShare },
        { direction, bound },
        moment,
        weights,
      ),
    )
    .map(({ uid, name, place, direction, bound, score }) => ({
      contact: uid,
      name,
      direction,
      from: circles[place]?.uid ?? '',
      to: circles[place + (direction === 'inward' ? -1 : 1)]?.uid ?? '',
      trust: Math.round(score),
      bound,
      days: direction === 'inward' ? inwardDays : outwardDays,
    }))
    .toSorted(
      (one, other) =>
        innermost(one, circles) - innermost(other, circles) || clearness(other) - clearness(one),
    );
}

/** `suggestedSteps`, without keeping others waiting. */
export const suggestedStepsLook = createLook('circles.suggestedSteps', suggestedSteps);

/** How many steps are suggested each way, and how many would be if a circle asked for another score. */
function stepsIf(db: ReadDb, now: string, asked: AskedThreshold): StepsIf {
  const count = (steps: readonly SuggestedStep[]) => {
    const inward = steps.filter(({ direction }) => direction === 'inward').length;
    return { inward, outward: steps.length - inward };
  };
  return { present: count(suggestedSteps(db, now)), asked: count(suggestedSteps(db, now, { asked })) };
}

/** `stepsIf`, without keeping others waiting. */
export const stepsIfLook = createLook('circles.stepsIf', stepsIf);

/** Place of the inner one of the two circles a step is between. */
function innermost({ from, to }: SuggestedStep, circles: readonly { uid: string }[]): number {
  const placeOf = (uid: string) => circles.findIndex((circle) => circle.uid === uid);
  return Math.min(placeOf(from), placeOf(to));
}

/** How far the score is past what was asked for. */
const clearness = ({ trust: score, bound }: SuggestedStep) => Math.abs(score - bound);
