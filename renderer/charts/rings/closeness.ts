import { hashText } from '../../../shared/lib/random.ts';
import type { Person } from '../../../shared/model/person.ts';
import { chanceOfHash } from '../chance.ts';
import { hashesOf, numbersOf } from './numbers.ts';

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

/** How much trust a circle has as a whole, in trust points. */
interface CircleTrust {
  readonly middle: number;
  /** Of the logistic distribution. */
  readonly scale: number;
}

/**
 * How far out in its band each person stands, 0 (inner edge) to 1: about the share of the circle with more
 * trust. It is the logistic distribution with the circle's mean and spread rather than a rank, since ranks
 * shift for all when one person comes. Drifting people lean outward: they stand where somebody with less
 * trust would.
 */
export function closeness(
  people: readonly Person[],
  position: number,
  circles: number,
  hashes = hashesOf(people),
): Float64Array {
  const trust = trustOf(people, position, circles);
  return numbersOf(people, (person, index) => closenessOf(person, trust, hashes[index]!));
}

/** The same for one person of a circle. */
export function closenessOf(
  person: Person,
  { middle, scale }: CircleTrust,
  hash = hashText(person.uid),
): number {
  const chance = chanceOfHash(hash, PURPOSE);
  const apart = CHANCE * Math.log(chance / (1 - chance) + 1e-9);
  return 1 / (1 + Math.exp((standingOf(person) + apart - middle) / scale));
}

/** The mean and spread of a circle's trust, coarsely and together with what is expected at its position. */
export function trustOf(people: readonly Person[], position: number, circles: number): CircleTrust {
  const expected = 88 - (78 * position) / Math.max(1, circles - 1);
  const weight = EXPECTATION + people.length;
  const mean = people.reduce((sum, person) => sum + standingOf(person), EXPECTATION * expected) / weight;
  const variance =
    people.reduce(
      (sum, person) => sum + (standingOf(person) - mean) ** 2,
      EXPECTATION * EXPECTED_SPREAD ** 2,
    ) / weight;
  return {
    middle: round(mean),
    scale: Math.hypot((Math.sqrt(3) / Math.PI) * round(Math.sqrt(variance)), CHANCE),
  };
}

function standingOf({ trust, driftState }: Person): number {
  // Who nothing is known of yet stands where no trust would.
  const known = trust ?? 0;
  return driftState === 'drifting' ? known - LEAN : known;
}

function round(points: number): number {
  return Math.max(COARSE, Math.round(points / COARSE) * COARSE);
}
