import type { Person } from '../../shared/model/person.ts';
import type { Pen } from './pen.ts';
import { type Dot, dotsById, type Point, type Scene } from './scene.ts';
import type { ChartTheme } from './theme.ts';
import type { View } from './view.ts';

/** A curve between two points: a quadratic Bézier. */
export interface Arc {
  readonly from: Point;
  readonly bend: Point;
  readonly to: Point;
}

/** A curve from the one who referred to the one referred. */
export interface ReferralArc extends Arc {
  readonly from: Dot;
  readonly to: Dot;
}

/** Room kept between an arc and the dot in the middle, in scene units. */
const CLEARANCE = 8;
const BOW = 0.16;
/** Arcs of everybody: more than this would be a tangle. */
const MOST = 300;
/** How much of an arc shows, so that names under it stay readable; many together are fainter, and leave the dots to be seen. */
const strength = (arcs: number) => Math.max(0.15, Math.min(0.6, 24 / arcs));
/** How much more of the heads of their arrows does. */
const HEAD_STRENGTH = 0.25;
/** Sizes on the screen, in CSS pixels: from a dot to its arc, the length of the arrow's head, and half its width. */
const GAP = 2;
const HEAD = 6;
const HALF = 2.8;

/**
 * The referral arcs of a person: from who referred it, and to those it referred. Without a person those of everybody;
 * where that is too many, of those who referred most.
 */
export function referralArcs(scene: Scene, people: readonly Person[], uid: string | null): ReferralArc[] {
  const dots = dotsById(scene);
  const pairs: { readonly from: Dot; readonly to: Dot }[] = [];
  for (const person of people) {
    if (person.referredBy === null) continue;
    if (uid !== null && person.uid !== uid && person.referredBy !== uid) continue;
    const from = dots.get(person.referredBy);
    const to = dots.get(person.uid);
    if (from !== undefined && to !== undefined) pairs.push({ from, to });
  }
  const shown = uid === null && pairs.length > MOST ? ofTheBusiest(pairs).slice(0, MOST) : pairs;
  return shown.map(({ from, to }) => ({ from, bend: arcBetween(from, to, scene.you).bend, to }));
}

/** Whose referrals a drawing shows. */
export interface ShownReferrals {
  readonly people: readonly Person[];
  /** uid of a person. */
  readonly referrals?: string | null;
  /** Whether those of everybody are shown where there is no such person. */
  readonly allReferrals?: boolean;
}

/** The arcs that a drawing shows. */
export function shownArcs(
  scene: Scene,
  { people, referrals = null, allReferrals = false }: ShownReferrals,
): ReferralArc[] {
  return referrals === null && !allReferrals ? [] : referralArcs(scene, people, referrals);
}

/** Those of who referred most first. */
function ofTheBusiest<Pair extends { readonly from: Dot }>(pairs: readonly Pair[]): Pair[] {
  const counts = new Map<string, number>();
  for (const { from } of pairs) counts.set(from.id, (counts.get(from.id) ?? 0) + 1);
  return pairs.toSorted(
    (a, b) => counts.get(b.from.id)! - counts.get(a.from.id)! || (a.from.id < b.from.id ? -1 : 1),
  );
}

/** Paints arcs, each with the head of an arrow at the one who was referred. */
export function drawArcs(pen: Pen, arcs: readonly ReferralArc[], theme: ChartTheme, view: View): void {
  if (arcs.length === 0) return;
  const pixel = 1 / view.k;
  const heads = arcs.map(({ from, bend, to }) => {
    const tip = towards(to, bend, to.r + GAP * pixel);
    return {
      start: towards(from, bend, from.r + GAP * pixel),
      bend,
      base: towards(tip, bend, HEAD * pixel),
      tip,
    };
  });
  pen.globalAlpha = strength(arcs.length);
  pen.strokeStyle = theme.muted;
  pen.lineWidth = 1.2 * pixel;
  pen.lineCap = 'butt';
  pen.beginPath();
  for (const { start, bend, base } of heads) {
    pen.moveTo(start.x, start.y);
    pen.quadraticCurveTo(bend.x, bend.y, base.x, base.y);
  }
  pen.stroke();
  pen.globalAlpha = strength(arcs.length) + HEAD_STRENGTH;
  pen.fillStyle = theme.muted;
  pen.beginPath();
  for (const { base, tip } of heads) {
    const length = Math.hypot(tip.x - base.x, tip.y - base.y) || 1;
    const across = (-(tip.y - base.y) / length) * HALF * pixel;
    const down = ((tip.x - base.x) / length) * HALF * pixel;
    pen.moveTo(base.x + across, base.y + down);
    pen.lineTo(tip.x, tip.y);
    pen.lineTo(base.x - across, base.y - down);
  }
  pen.fill();
  pen.globalAlpha = 1;
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

/** So far from one point towards another, yet no further than halfway. */
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
