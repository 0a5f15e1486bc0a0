import { hashText, type Random, seededRandom } from '../../../shared/lib/random.ts';

/** Everything drawn for the sample follows from this. */
const seed = 'circles of trust';

/**
 * The random source for one purpose, e.g. the purchases of one person: a sequence of its own, so that a
 * change to one part of the story leaves the others as they were.
 */
export function randomFor(...purpose: readonly string[]): Random {
  return seededRandom(hashText([seed, ...purpose].join('/')));
}

/** Whether something with this probability (0..1) happens. */
export function happens(random: Random, probability: number): boolean {
  return random.next() < probability;
}

/** One of the items, each as likely as its weight. */
export function weighted<T>(random: Random, items: readonly (readonly [T, number])[]): T {
  let rest = random.next() * items.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of items) {
    rest -= weight;
    if (rest < 0) return item;
  }
  throw new RangeError('Nothing to draw from');
}

/** The items in a drawn order. */
export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, order: random.next() }))
    .sort((one, other) => one.order - other.order)
    .map(({ item }) => item);
}

/** Whole days spread over a range, oldest first: one somewhere in each of `count` equal parts. */
export function spread(random: Random, count: number, newest: number, oldest: number): number[] {
  if (oldest < newest) return [];
  const part = (oldest - newest + 1) / count;
  return Array.from({ length: count }, (_, index) =>
    Math.floor(newest + (count - 1 - index + random.next()) * part),
  );
}
