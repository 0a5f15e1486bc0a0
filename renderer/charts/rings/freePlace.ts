import type { Dot } from '../scene.ts';
import { meetsRimLabel, SPECK } from './edges.ts';
import { PointGrid } from './grid.ts';
import type { RingGround } from './ring.ts';
import type { Slice } from './sectors.ts';

/** A dot, from the middle of its ring. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Turn between two places of a spiral that covers the ground evenly. */
const GOLDEN_TURN = Math.PI * (3 - Math.sqrt(5));
const EDGE = 2.5;
const GAP = 1;
/** Where a whole slice has no room for a dot, the next one tried is smaller by this. */
const SMALLER = 0.8;
/** Sizes tried: the last is a twentieth as wide as the first. */
const SIZES = 14;

/**
 * The free place nearest to where somebody wishes to stand, in their slice of a ring, clear of its dots, its edges and
 * the labels on these. Where the slice has no room for a dot of radius `r`, a smaller one is placed. Only in a slice that
 * lies under the labels altogether it is the wish itself.
 * @param taken the dots of the ring.
 */
export function freePlace(
  { ring, free, slices, label, inside }: RingGround,
  slice: Slice,
  wish: { readonly closeness: number; readonly turn: number },
  r: number,
  taken: readonly Dot[],
): Place {
  const xs = Float64Array.from(taken, ({ x }) => x - ring.x);
  const ys = Float64Array.from(taken, ({ y }) => y - ring.y);
  const grid = new PointGrid(xs, ys, ring.outer);
  for (let index = 0; index < taken.length; index += 1) grid.add(index);
  const largest = taken.reduce((most, dot) => Math.max(most, dot.r), 0);

  const isFree = ({ x, y, r }: Place): boolean => {
    const gap = Math.min(GAP, r / 4);
    if (r >= SPECK) {
      if (meetsRimLabel(x, y, r + gap, ring.outer, label)) return false;
      if (inside !== null && meetsRimLabel(x, y, r + gap, ring.inner, inside)) return false;
    }
    let clear = true;
    grid.visit(x, y, largest + r + gap, (index) => {
      const least = taken[index]!.r + r + gap;
      if ((xs[index]! - x) ** 2 + (ys[index]! - y) ** 2 < least ** 2) clear = false;
    });
    return clear;
  };

  const inner = Math.max(ring.inner, free);
  const span = slice.to - slice.from;
  const marginAt = (r: number, out: number) =>
    slices.length === 1 ? 0 : Math.min(span / 2.1, (r + EDGE) / out);

  /** Where a dot of this size wishes to stand, and the free place nearest to it. */
  const search = (r: number): { wished: Place; found: Place | null } => {
    const low = inner + EDGE + r;
    const high = Math.max(low, ring.outer - EDGE - r);
    const distance = Math.sqrt(low ** 2 + wish.closeness * (high ** 2 - low ** 2));
    const margin = marginAt(r, distance);
    const angle = slice.from + margin + wish.turn * (span - 2 * margin);
    const wished = { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance, r };
    if (isFree(wished)) return { wished, found: wished };
    const steps = ((distance + high) / r) ** 2;
    for (let step = 1; step <= steps; step += 1) {
      const away = r * Math.sqrt(step);
      const x = wished.x + Math.cos(step * GOLDEN_TURN) * away;
      const y = wished.y + Math.sin(step * GOLDEN_TURN) * away;
      const out = Math.hypot(x, y);
      if (out < low || out > high) continue;
      const turned = turnFrom(slice.from, Math.atan2(y, x));
      const edge = marginAt(r, out);
      if (turned < edge || turned > span - edge) continue;
      const place = { x, y, r };
      if (isFree(place)) return { wished, found: place };
    }
    return { wished, found: null };
  };

  const first = search(r);
  let { found } = first;
  for (let size = 1; found === null && size < SIZES; size += 1) found = search(r * SMALLER ** size).found;
  return found ?? first.wished;
}

/** How far an angle lies behind another one, from 0 to a whole turn. */
function turnFrom(from: number, angle: number): number {
  const turn = Math.PI * 2;
  return (((angle - from) % turn) + turn) % turn;
}
