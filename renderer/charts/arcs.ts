import type { Person } from '../../shared/model/person.ts';
import { dotsById, type Point, type Scene } from './scene.ts';

/** A curve from the one who referred to the one referred: a quadratic Bézier. */
export interface Arc {
  readonly from: Point;
  readonly bend: Point;
  readonly to: Point;
}

/** Room kept between an arc and the dot in the middle, in scene units. */
const CLEARANCE = 8;
const BOW = 0.16;

/** The referral arcs of a person: from who referred it, and to those it referred. */
export function referralArcs(scene: Scene, people: readonly Person[], uid: string): Arc[] {
  const dots = dotsById(scene);
  const arcs: Arc[] = [];
  for (const person of people) {
    if (person.referredBy === null || (person.uid !== uid && person.referredBy !== uid)) continue;
    const from = dots.get(person.referredBy);
    const to = dots.get(person.uid);
    if (from === undefined || to === undefined) continue;
    arcs.push(trim(arcBetween(from, to, scene.you), from.r + 2, to.r + 2));
  }
  return arcs;
}

/**
 * A curve between two points that bows away from the middle and keeps clear of the dot there. A Bézier
 * passes halfway between its chord and its bend, so the bend goes out twice as far as the curve should.
 */
export function arcBetween(
  from: Point,
  to: Point,
  around: { readonly x: number; readonly y: number; readonly r: number } | null,
): Arc {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const chord = Math.hypot(to.x - from.x, to.y - from.y);
  if (chord === 0) return { from, bend: middle, to };
  const normal = { x: -(to.y - from.y) / chord, y: (to.x - from.x) / chord };
  const bendAt = (bow: number): Point => ({ x: middle.x + normal.x * bow, y: middle.y + normal.y * bow });
  if (around === null) return { from, bend: bendAt(chord * BOW), to };

  const offset = (middle.x - around.x) * normal.x + (middle.y - around.y) * normal.y;
  const side = offset < 0 ? -1 : 1;
  const clear = around.r + CLEARANCE;
  let bow = chord * BOW;
  while (nearest({ from, bend: bendAt(bow * side), to }, around) < clear && bow < chord * 4 + clear * 8) {
    bow += Math.max(4, chord * 0.05);
  }
  return { from, bend: bendAt(bow * side), to };
}

/** Starts and ends an arc at the edge of its dots rather than in their middle. */
function trim({ from, bend, to }: Arc, start: number, end: number): Arc {
  return { from: towards(from, bend, start), bend, to: towards(to, bend, end) };
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const part = length === 0 ? 0 : Math.min(0.5, distance / length);
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

/** A point of an arc, `part` from 0 to 1. */
export function arcPoint(arc: Arc, part: number): Point {
  const rest = 1 - part;
  const weigh = (a: number, b: number, c: number) => rest * rest * a + 2 * rest * part * b + part * part * c;
  return { x: weigh(arc.from.x, arc.bend.x, arc.to.x), y: weigh(arc.from.y, arc.bend.y, arc.to.y) };
}

function nearest(arc: Arc, point: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (let step = 1; step < 24; step += 1) {
    const at = arcPoint(arc, step / 24);
    least = Math.min(least, Math.hypot(at.x - point.x, at.y - point.y));
  }
  return least;
}
