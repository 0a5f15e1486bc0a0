import type { Person } from '../../../shared/model/person.ts';
import { chanceOf } from '../chance.ts';

/** As many imaginary people as the expectation weighs; keeps a small circle calm when somebody joins. */
const EXPECTATION = 40;
const EXPECTED_SPREAD = 8;
/** Trust points that drifting costs a person's place in the band, not its score. */
const LEAN = 15;
/** Spread of the chance that sets people with equal trust apart, in trust points. */
const CHANCE = 3;
/** Mean and spread are rounded to this many trust points, so that somebody new seldom changes them. */
const COARSE = 4;
const PURPOSE = 2;

/**
 * How far out in its band each person stands, 0 (inner edge) to 1: about the share of the circle with more
 * trust. It is the logistic distribution with the circle's mean and spread rather than a rank, since ranks
 * shift for all when one person comes. Drifting people lean outward: they stand where somebody with less
 * trust would.
 */
export function closeness(people: readonly Person[], position: number, circles: number): Float64Array {
  const expected = 88 - (78 * position) / Math.max(1, circles - 1);
  const standing = Float64Array.from(people, (person) =>
    person.driftState === 'drifting' ? person.trust - LEAN : person.trust,
  );
  const weight = EXPECTATION + standing.length;
  const mean = standing.reduce((sum, value) => sum + value, EXPECTATION * expected) / weight;
  const variance =
    standing.reduce((sum, value) => sum + (value - mean) ** 2, EXPECTATION * EXPECTED_SPREAD ** 2) / weight;
  const middle = round(mean);
  const scale = Math.hypot((Math.sqrt(3) / Math.PI) * round(Math.sqrt(variance)), CHANCE);
  return standing.map((value, index) => {
    const chance = chanceOf(people[index]!.uid, PURPOSE);
    const apart = CHANCE * Math.log(chance / (1 - chance) + 1e-9);
    return 1 / (1 + Math.exp((value + apart - middle) / scale));
  });
}

function round(points: number): number {
  return Math.max(COARSE, Math.round(points / COARSE) * COARSE);
}
