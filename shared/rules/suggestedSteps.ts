import { dayMilliseconds } from '../lib/dates.ts';
import type { StepDirection } from '../model/suggestedStep.ts';
import type { TrustWeights } from '../model/trust.ts';
import { trust } from './trust.ts';
import { type Evidence, trustFactsAt } from './trustFacts.ts';

/** Entry thresholds of the default circles from the inside out; nothing is asked of the outermost. */
export const defaultThresholds: readonly number[] = [70, 40, 12, 3];

/** Below 60 % of the threshold of their own circle somebody may be further away; a ratio of whole numbers is exact. */
const leaving = { share: 3, of: 5 };
/** The score has to stay where it is for so many days. */
export const inwardDays = 14;
export const outwardDays = 30;
/** Nobody is suggested again for so many days after a move, nor after the suggestion was dismissed. */
export const restDays = 90;
/** A suggestion that was put off comes back after so many days. */
export const snoozeDays = 30;

/** Circles from the inside out: what trust is asked of who is in them; null asks nothing. */
export type Thresholds = readonly (number | null)[];

/**
 * The threshold of a circle by its place when nobody set one: that of the default circles where there are five, else
 * read off between them. Null for the outermost.
 */
export function thresholdAt(place: number, circles: number): number | null {
  if (place >= circles - 1) return null;
  const along = circles <= 2 ? 0 : (place * (defaultThresholds.length - 1)) / (circles - 2);
  const below = Math.floor(along);
  const inner = defaultThresholds[below] ?? 0;
  const outer = defaultThresholds[Math.min(defaultThresholds.length - 1, below + 1)] ?? 0;
  return Math.round(inner + (outer - inner) * (along - below));
}

/** What a score would have to be for a step from a place; null where there is none that way. */
export function boundOf(direction: StepDirection, place: number, thresholds: Thresholds): number | null {
  if (direction === 'inward') return place === 0 ? null : (thresholds[place - 1] ?? null);
  // Nobody falls into the outermost circle by their score.
  if (place >= thresholds.length - 2) return null;
  const own = thresholds[place] ?? null;
  return own === null ? null : (leaving.share * own) / leaving.of;
}

/** Which step a score speaks for as it is now, before asking for how long it has been so. */
export function stepBy(score: number | null, place: number, thresholds: Thresholds): StepDirection | null {
  if (score === null) return null;
  const inward = boundOf('inward', place, thresholds);
  if (inward !== null && score >= inward) return 'inward';
  const outward = boundOf('outward', place, thresholds);
  return outward !== null && score < outward ? 'outward' : null;
}

/**
 * Whether a score has spoken for a step all the time until now. Between events scores only fall, so that it is enough
 * to look where something happened, and just before.
 * @param now in milliseconds since 1970.
 */
export function hasStayed(
  evidence: Evidence,
  step: { direction: StepDirection; bound: number },
  now: number,
  weights: TrustWeights,
): boolean {
  const from = now - (step.direction === 'inward' ? inwardDays : outwardDays) * dayMilliseconds;
  const events = [
    ...evidence.log.flatMap(({ at, resolvedAt }) => (resolvedAt === null ? [at] : [at, resolvedAt])),
    ...evidence.sales,
    ...evidence.referred.flatMap(({ at, boughtAt }) => (boughtAt === null ? [at] : [at, boughtAt])),
  ].filter((at) => at > from && at <= now);
  return [from, ...events.flatMap((at) => [at - 1, at]), now].every((at) => {
    const score = trust(trustFactsAt(evidence, at), weights).score ?? 0;
    return step.direction === 'inward' ? score >= step.bound : score < step.bound;
  });
}
