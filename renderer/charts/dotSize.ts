import type { Person } from '../../shared/model/person.ts';

/** What the size of a dot says. */
export type SizeBy = 'revenue' | 'equal';

const EQUAL = 0.62;
const SMALLEST = 0.36;
/** Radius in CSS pixels below which a dot is not shrunk for its revenue: it would vanish. */
const LEGIBLE = 2.2;

/** The largest revenue rounded up to a power of two, so that it rarely changes; in minor units. */
export function revenueScale(people: readonly Person[]): number {
  let most = 1;
  for (const person of people) if (person.revenue > most) most = person.revenue;
  return 2 ** Math.ceil(Math.log2(most));
}

/**
 * Returns the radius of each person's dot given the largest radius of its band. The area above a small
 * floor grows with revenue, up to the scale.
 */
export function dotRadius(by: SizeBy, scale: number): (person: Person, largest: number) => number {
  if (by === 'equal') return (_person, largest) => Math.max(largest * EQUAL, Math.min(largest, LEGIBLE));
  return (person, largest) => {
    const share = Math.sqrt(Math.min(1, Math.max(0, person.revenue) / scale));
    return Math.max(largest * (SMALLEST + (1 - SMALLEST) * share), Math.min(largest, LEGIBLE));
  };
}
