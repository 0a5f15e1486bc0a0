import type { Person } from '../../../shared/model/person.ts';
import type { Sector } from '../scene.ts';

/** What the angle of a dot says. */
export type SectorBy = 'none' | 'tag' | 'owner' | 'organisation' | 'source';

/** A slice of the full turn; people belong to one whether or not it is drawn as a sector. */
export type Slice = Sector;

const LARGEST_GROUPS = 7;
/** Least weight of a group against the largest, so that its people have room and its name can be read. */
const LEAST = 1 / 5;
const TOP = -Math.PI / 2;
const TURN = Math.PI * 2;

/** The group of a person: the first tag in the alphabet, or the property itself. */
export function groupOf(person: Person, by: SectorBy): string | null {
  switch (by) {
    case 'none':
      return null;
    case 'tag':
      return person.tags.length === 0 ? null : [...person.tags].sort()[0]!;
    default:
      return person[by] || null;
  }
}

/**
 * Divides the turn among the largest groups, in the order of the alphabet, the first about the top. A slice
 * grows with the square root of its group, rounded to steps, so that one more person moves no border.
 */
export function sliceTurn(people: readonly Person[], by: SectorBy): Slice[] {
  if (by === 'none') return [{ key: null, from: TOP, to: TOP + TURN }];
  const counts = new Map<string | null, number>();
  for (const person of people) {
    const group = groupOf(person, by);
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const named = [...counts].filter((entry): entry is [string, number] => entry[0] !== null);
  named.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const shown: [string | null, number][] = named
    .slice(0, LARGEST_GROUPS)
    .sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const others = named.slice(LARGEST_GROUPS).reduce((sum, entry) => sum + entry[1], 0);
  if (others > 0) shown.push(['', others]);
  const without = counts.get(null);
  if (without !== undefined) shown.push([null, without]);
  if (shown.length === 0) return [{ key: null, from: TOP, to: TOP + TURN }];

  const grown = shown.map(([, count]) => 2 ** (Math.round(Math.log2(count)) / 2));
  const most = Math.max(...grown);
  const weights = grown.map((weight) => Math.max(weight, most * LEAST));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // The first lies about the top, so that no border runs through the names of the rings.
  let from = TOP - (Math.PI * weights[0]!) / total;
  return shown.map(([key], index) => {
    const to = from + (TURN * weights[index]!) / total;
    const slice = { key, from, to };
    from = to;
    return slice;
  });
}

/** Returns the number of a person's slice. */
export function sliceFinder(slices: readonly Slice[], by: SectorBy): (person: Person) => number {
  if (slices.length === 1) return () => 0;
  const numbers = new Map(slices.map((slice, index) => [slice.key, index]));
  const others = numbers.get('') ?? 0;
  return (person) => numbers.get(groupOf(person, by)) ?? others;
}
