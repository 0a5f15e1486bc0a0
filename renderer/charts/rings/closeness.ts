import type { Person } from '../../../shared/model/person.ts';

/** As many imaginary people as the expectation weighs; keeps a small circle calm when somebody joins. */
const EXPECTATION = 40;
const SPREAD = 9;
/** Trust points that drifting costs a person's place in the band, not its score. */
const LEAN = 15;

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
  const order = Uint32Array.from(standing.keys()).sort((a, b) => standing[b]! - standing[a]! || a - b);
  const result = new Float64Array(people.length);
  for (const [rank, index] of order.entries()) {
    const prior = 1 / (1 + Math.exp((standing[index]! - expected) / SPREAD));
    result[index] = (EXPECTATION * prior + rank + 0.5) / (EXPECTATION + people.length);
  }
  return result;
}
