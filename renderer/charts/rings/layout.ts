import type { Person } from '../../../shared/model/person.ts';
import { byUid } from '../chance.ts';
import { revenueScale, type SizeBy } from '../dotSize.ts';
import { type CircleBand, huesOf, type RingShape, type Scene, type Size } from '../scene.ts';
import { ringEdges, ringLabel } from './edges.ts';
import { layoutRing, type RingGround } from './ring.ts';
import { type SectorBy, type Slice, sliceTurn } from './sectors.ts';

export interface RingOptions {
  readonly sector: SectorBy;
  readonly size: SizeBy;
}

const MARGIN = 10;
const SECTOR_MARGIN = 34;

/**
 * Draws people as dots in the rings of their circles, given from the inside out. Pure and deterministic;
 * takes about 2.5 ms per 1000 people. People of a circle that is not given are left out.
 * @param layRing lays out one ring; see `rememberRings` for one that is quick after a small change.
 */
export function layoutRings(
  people: readonly Person[],
  circles: readonly CircleBand[],
  size: Size,
  options: RingOptions,
  layRing = layoutRing,
): Scene {
  const members = membersOf(people, circles);
  const { you, slices, grounds } = ringGrounds(people, circles, size, options);
  const laid = grounds.map((ground, position) => layRing(ground, members[position]!));
  return {
    size,
    bands: laid.map(({ band }) => band),
    dots: laid.flatMap(({ dots }) => dots),
    you: { x: size.width / 2, y: size.height / 2, r: you, alpha: 1 },
    sectors: options.sector === 'none' ? [] : slices,
    circles: circles.length,
    hues: huesOf(circles),
  };
}

/**
 * What the rings of circles are laid out on, and what they have in common.
 * @param kept the rings, where these are to stay as they are.
 */
export function ringGrounds(
  people: readonly Person[],
  circles: readonly CircleBand[],
  size: Size,
  { sector, size: sizeBy }: RingOptions,
  kept?: readonly RingShape[],
): { you: number; slices: readonly Slice[]; grounds: readonly RingGround[] } {
  const counts = countIn(people, circles);
  const rings = kept ?? ringEdges(size, counts, sector === 'none' ? MARGIN : SECTOR_MARGIN);
  const outer = rings.at(-1)?.outer ?? 0;
  const core = rings[0]?.outer ?? 0;
  const you = Math.min(core / 2, Math.max(8, outer * 0.046));
  const slices = sliceTurn(people, sector);
  const surroundings = {
    circles: circles.length,
    sector,
    slices,
    largest: Math.min(14, Math.max(3, outer * 0.036)),
    sizeBy,
    scale: revenueScale(people),
  };
  const labels = circles.map((circle, position) => ringLabel(rings[position]!, circle, counts[position]!));
  const grounds = circles.map((circle, position): RingGround => {
    const free = position === 0 ? Math.min(core * 0.75, you + 4) : 0;
    const inside = labels[position - 1] ?? null;
    return {
      ...surroundings,
      ring: rings[position]!,
      label: labels[position]!,
      inside,
      circle,
      position,
      free,
    };
  });
  return { you, slices, grounds };
}

/** How many people each circle holds. */
function countIn(people: readonly Person[], circles: readonly CircleBand[]): number[] {
  const counts = new Map(circles.map((circle) => [circle.id, 0]));
  for (const { circle } of people) {
    const count = counts.get(circle);
    if (count !== undefined) counts.set(circle, count + 1);
  }
  return [...counts.values()];
}

/** The people of each circle in the order they are placed: by uid. */
function membersOf(people: readonly Person[], circles: readonly CircleBand[]): Person[][] {
  const positions = new Map(circles.map((circle, index) => [circle.id, index]));
  const members: Person[][] = circles.map(() => []);
  for (const person of people) {
    const position = positions.get(person.circle);
    if (position !== undefined) members[position]!.push(person);
  }
  for (const inside of members) if (!isInOrder(inside)) inside.sort(byUid);
  return members;
}

/** Whether people are ordered by uid already, as they mostly come; sorting them again would take longer. */
function isInOrder(people: readonly Person[]): boolean {
  for (let index = 1; index < people.length; index += 1) {
    if (people[index - 1]!.uid > people[index]!.uid) return false;
  }
  return true;
}
