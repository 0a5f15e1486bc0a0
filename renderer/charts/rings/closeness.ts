import type { Person } from '../../../shared/model/person.ts';

/** As many imaginary people as the expectation weighs; keeps a small circle calm when somebody joins. */
const EXPECTATION = 40;
const SPREAD = 9;
/** Trust points that drifting costs a person's place in the band, not its score. */
const LEAN = 15;
const HIGHEST = 100;
/** Trust is told apart to a thousandth. */
const FINENESS = 1000;

/**
 * How far out in its band each person stands, 0 (inner edge) to 1: the share of the circle with more
 * trust. A circle of few people has no shares to speak of, so what the circle expects counts along.
 * Drifting people lean outward: they stand where somebody with less trust would.
 */
export function closeness(people: readonly Person[], position: number, circles: number): Float64Array {
  const expected = 88 - (78 * position) / Math.max(1, circles - 1);
  const standing = Float64Array.from(people, (person) =>
    person.driftState === 'drifting' ? person.trust - LEAN : person.trust,
  );
  const result = new Float64Array(people.length);
  let rank = 0;
  for (const index of byStanding(standing)) {
    const prior = 1 / (1 + Math.exp((standing[index]! - expected) / SPREAD));
    result[index] = (EXPECTATION * prior + rank + 0.5) / (EXPECTATION + people.length);
    rank += 1;
  }
  return result;
}

/**
 * The indexes from the highest standing to the lowest, equal ones in order. Standing and index go into one
 * number, as a typed array without a comparator sorts ten times as fast as one with it.
 */
function byStanding(standing: Float64Array): Float64Array {
  const count = standing.length;
  const keys = standing.map((value, index) => Math.round((HIGHEST - value) * FINENESS) * count + index);
  return keys.sort().map((key) => key % count);
}
