import type { Person } from '../../../shared/model/person.ts';
import { chanceOf, chanceOfHash } from '../chance.ts';
import { dotRadius, type SizeBy } from '../dotSize.ts';
import type { Band, CircleBand, Dot, LabelBox, RingShape } from '../scene.ts';
import { closeness, closenessOf, trustOf } from './closeness.ts';
import { hashesOf, numbersOf } from './numbers.ts';
import { scatter } from './scatter.ts';
import { groupOf, type SectorBy, type Slice, sliceFinder } from './sectors.ts';
import { tailLengths } from './tails.ts';

/** What a ring is laid out on; plain data. */
export interface RingGround {
  readonly ring: RingShape;
  readonly circle: CircleBand;
  /** Room of the name on its outer edge, and of the one on its inner edge: the name of the ring inside. */
  readonly label: LabelBox;
  readonly inside: LabelBox | null;
  /** Number of the circle, from 0 at the inside. */
  readonly position: number;
  /** Number of circles. */
  readonly circles: number;
  /** Radius kept free in the middle. */
  readonly free: number;
  readonly sector: SectorBy;
  readonly slices: readonly Slice[];
  /** Radius of the largest dots. */
  readonly largest: number;
  readonly sizeBy: SizeBy;
  /** See `revenueScale`. */
  readonly scale: number;
}

/** A ring with its people. */
export interface LaidRing {
  readonly band: Band;
  readonly dots: readonly Dot[];
}

/** Purpose of the chance that gives a person its angle. */
const ANGLE = 1;
/** How far a drifting person leans beyond their dot where there is room, in dot radii. */
const TAIL = 0.9;

/** Where one of the people of a circle wishes to stand in its ring; see `Wishes`. */
export function standing(
  { position, circles, slices, sector }: RingGround,
  members: readonly Person[],
  person: Person,
): { closeness: number; turn: number; slice: number } {
  return {
    closeness: closenessOf(person, trustOf(members, position, circles)),
    turn: chanceOf(person.uid, ANGLE),
    slice: sliceFinder(slices, sector)(person),
  };
}

/** Draws the people of one circle, in the order they are placed, as dots in its ring. */
export function layoutRing(ground: RingGround, members: readonly Person[]): LaidRing {
  const { ring, circle, position, slices, label } = ground;
  const hashes = hashesOf(members);
  const drifting = members.map((person) => person.driftState === 'drifting');
  const wishes = {
    closeness: closeness(members, position, ground.circles, hashes),
    turn: numbersOf(members, (_person, index) => chanceOfHash(hashes[index]!, ANGLE)),
    slice: numbersOf(members, sliceFinder(slices, ground.sector)),
    tail: numbersOf(members, (_person, index) => (drifting[index] ? TAIL : 0)),
  };
  const { x, y, radius } = scatter(ground, wishes);
  const sizeOf = dotRadius(ground.sizeBy, ground.scale);
  const radii = numbersOf(members, (person) => sizeOf(person, radius));
  const tails = tailLengths(x, y, radii, drifting, ground, TAIL);
  const dots = members.map((person, index): Dot => {
    const tail = tails[index]!;
    const away = tail === 0 ? 0 : tail / Math.hypot(x[index]! - ring.x, y[index]! - ring.y);
    return {
      id: person.uid,
      band: circle.id,
      x: x[index]!,
      y: y[index]!,
      r: radii[index]!,
      colour: position,
      tailX: (x[index]! - ring.x) * away,
      tailY: (y[index]! - ring.y) * away,
      alpha: 1,
    };
  });
  const band: Band = {
    id: circle.id,
    name: circle.name,
    shape: ring,
    colour: position,
    count: members.length,
    capacity: circle.capacity,
    label,
    conversion: null,
    grain: radius,
    alpha: 1,
  };
  return { band, dots };
}

/**
 * Lays out rings and remembers each: a circle whose ground and people are drawn as before keeps its dots. Moving
 * one person so costs two rings rather than all.
 */
export function rememberRings(): typeof layoutRing {
  const remembered = new Map<string, { ground: string; members: readonly Person[]; laid: LaidRing }>();
  return (ground, members) => {
    const text = JSON.stringify(ground);
    const known = remembered.get(ground.circle.id);
    if (known?.ground === text && areAlike(known.members, members, ground.sector)) return known.laid;
    const laid = layoutRing(ground, members);
    remembered.set(ground.circle.id, { ground: text, members, laid });
    return laid;
  };
}

/** Whether two lists of people are drawn alike; a layout depends on nothing else of them. */
function areAlike(some: readonly Person[], others: readonly Person[], sector: SectorBy): boolean {
  return (
    some.length === others.length &&
    some.every((person, index) => {
      const other = others[index]!;
      return (
        person === other ||
        (person.uid === other.uid &&
          person.trust === other.trust &&
          person.driftState === other.driftState &&
          person.revenue === other.revenue &&
          groupOf(person, sector) === groupOf(other, sector))
      );
    })
  );
}
