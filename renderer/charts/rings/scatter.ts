import { meetsRimLabel, SPECK } from './edges.ts';
import { PointGrid } from './grid.ts';
import type { RingGround } from './ring.ts';
import type { Slice } from './sectors.ts';

/** Where each person wants to stand in the ring, by index. */
export interface Wishes {
  /** 0 at the inner edge, 1 at the outer edge. */
  readonly closeness: Float64Array;
  /** Place within the slice, 0 to 1. */
  readonly turn: Float64Array;
  /** Number of the slice of the turn it must stay in. */
  readonly slice: Float64Array;
  /** Room to keep free outwards, in dot radii: the tail of drifting people. */
  readonly tail: Float64Array;
}

/** Where everybody stands, and the radius up to which no two dots touch each other or an edge. */
export interface Scattered {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: number;
}

/**
 * Share of the ground covered by discs as wide as the distance kept. Placing at random jams at 0.547
 * (Rényi's parking problem in the plane). The fuller, the more people stand elsewhere because of others, and
 * the more follow when one of those moves: at 0.33 dots are a tenth larger and twice as many move.
 */
const COVER = 0.25;
/** From this many people on, dots are too small to tell apart, and places are found sooner on emptier ground. */
const CROWD = 12_000;
const COVER_OF_CROWD = 0.15;
/** Dot radius as a part of the distance kept: leaves a gap to see between two of the largest dots. */
const RADIUS = 0.47;
/** The largest dots need no more distance than this times their own: few people stand where they wish. */
const AMPLE = 1.35;
/** Step of the search for a free place, in distances kept. */
const STEP = 0.5;
/** Steps sideways at which the search of the neighbourhood ends and that of the whole slice begins. */
const FAR = 10;
const EDGE = 2.5;
const LABEL_GAP = 2;
/** A slice without room at this part of the distance meant for it lies under the labels altogether. */
const COVERED = 1 / 16;
/** Turns a place in a slice into another one, unrelated to it. */
const ELSEWHERE = 7919;
const TURN = Math.PI * 2;

/** Places to try around the wished one, in distances kept: nearest first, sideways before in or out. */
const detours = listDetours();

function listDetours(): { along: Float64Array; out: Float64Array } {
  const list: { along: number; out: number; cost: number }[] = [];
  for (let row = -5; row <= 5; row += 1) {
    for (let column = -14; column <= 14; column += 1) {
      // Odd rows are shifted, so that the places tried do not line up.
      const along = (column + (row % 2 === 0 ? 0 : 0.5)) * STEP;
      const out = row * STEP;
      list.push({ along, out, cost: Math.hypot(along, out * 1.8) });
    }
  }
  list.sort((a, b) => a.cost - b.cost || a.out - b.out || a.along - b.along);
  return {
    along: Float64Array.from(list, (place) => place.along),
    out: Float64Array.from(list, (place) => place.out),
  };
}

/**
 * Places people in a ring one after another, each as near to its wish as those before allow. The
 * distance kept depends on the number placed so far, in steps: the first stand far apart, later ones
 * fill the gaps. So whoever comes last moves nobody, and a fuller ring only has smaller dots.
 * The names on both edges are kept free.
 */
export function scatter(
  {
    ring,
    free,
    slices,
    label,
    inside,
    largest,
  }: Pick<RingGround, 'ring' | 'free' | 'slices' | 'label' | 'inside' | 'largest'>,
  wishes: Wishes,
): Scattered {
  const count = wishes.closeness.length;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const inner = Math.max(ring.inner, free);
  const ground = Math.max(1, Math.PI * (ring.outer ** 2 - inner ** 2));
  const grid = new PointGrid(x, y, ring.outer);
  const whole = slices.length === 1;
  const placed = new Uint32Array(slices.length);
  const steps = new Float64Array(slices.length);
  const distances = new Float64Array(slices.length);
  const ample = (largest / RADIUS) * AMPLE;
  let nearest = ample;
  /** Whether the label has to give way: where a whole slice lies under it, people stand there all the same. */
  const covered = slices.map(() => false);
  let givesWay = false;

  /** Whether a disc touches the name on the outer edge or the one on the inner edge. */
  const meetsLabel = (px: number, py: number, r: number): boolean => {
    if (givesWay || r < SPECK + LABEL_GAP) return false;
    return (
      meetsRimLabel(px, py, r, ring.outer, label) ||
      (inside !== null && meetsRimLabel(px, py, r, ring.inner, inside))
    );
  };

  /** Settles a person at a place relative to the middle if nothing is in the way. */
  const settle = (index: number, px: number, py: number, distance: number, r: number): boolean => {
    if (!grid.isFree(px, py, distance) || meetsLabel(px, py, r + LABEL_GAP)) return false;
    x[index] = px;
    y[index] = py;
    return true;
  };

  const place = (index: number, slice: Slice, distance: number): boolean => {
    const r = Math.min(largest, distance * RADIUS);
    const low = inner + EDGE + r;
    const high = Math.max(low, ring.outer - EDGE - r - wishes.tail[index]! * r);
    const radius = Math.sqrt(low * low + wishes.closeness[index]! * (high * high - low * low));
    const gap = whole ? 0 : Math.min((slice.to - slice.from) / 2.1, (r + EDGE) / radius);
    const from = slice.from + gap;
    const to = slice.to - gap;
    let angle = from + wishes.turn[index]! * (to - from);
    if (meetsLabel(Math.cos(angle) * radius, Math.sin(angle) * radius, r + LABEL_GAP)) {
      // Spread those who would stand in the label over the slice, rather than crowd them around it.
      angle = from + ((wishes.turn[index]! * ELSEWHERE) % 1) * (to - from);
    }
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    const least = low * low - 1e-6;
    const most = high * high + 1e-6;
    const side = (wishes.turn[index]! * ELSEWHERE) % 1 < 0.5 ? distance : -distance;
    for (let attempt = 0; attempt < detours.along.length; attempt += 1) {
      const along = detours.along[attempt]! * side;
      // Follow the curve of the ring rather than its tangent.
      const out = radius + detours.out[attempt]! * distance - (along * along) / (2 * radius);
      const px = cos * out - sin * along;
      const py = sin * out + cos * along;
      const square = px * px + py * py;
      if (square < least || square > most) continue;
      if (!whole) {
        const turned = angle + Math.atan2(along, out);
        if (turned < from || turned > to) continue;
      }
      if (settle(index, px, py, distance, r)) return true;
    }
    return placeFar(index, angle, from, to, low, high, distance, r);
  };

  /** Searches the whole slice, ever further to both sides; for the few whose neighbourhood is full. */
  const placeFar = (
    index: number,
    angle: number,
    from: number,
    to: number,
    low: number,
    high: number,
    distance: number,
    r: number,
  ): boolean => {
    const rows = Math.ceil((high - low) / (distance * STEP));
    const turn = (distance * STEP) / high;
    for (let step = FAR; step * turn < to - from; step += 1) {
      for (const turned of [angle - step * turn, angle + step * turn]) {
        if (turned < from || turned > to) continue;
        const cos = Math.cos(turned);
        const sin = Math.sin(turned);
        for (let row = 0; row <= rows; row += 1) {
          const radius = rows === 0 ? low : low + ((high - low) * row) / rows;
          if (settle(index, cos * radius, sin * radius, distance, r)) return true;
        }
      }
    }
    return false;
  };

  for (let index = 0; index < count; index += 1) {
    const number = wishes.slice[index]!;
    const slice = slices[number]!;
    placed[number]! += 1;
    if (placed[number]! > steps[number]!) {
      const step = stepFor(placed[number]!, whole ? 4 : 2);
      steps[number] = step;
      const share = (slice.to - slice.from) / TURN;
      const cover = step < CROWD ? COVER : COVER_OF_CROWD;
      const shared = Math.sqrt((4 * cover * ground * share) / (Math.PI * step));
      distances[number] = Math.min(ample, shared);
    }
    givesWay = covered[number]!;
    const meant = distances[number]!;
    while (!place(index, slice, distances[number]!)) {
      distances[number]! *= 0.9;
      if (givesWay || distances[number]! > meant * COVERED) continue;
      covered[number] = givesWay = true;
      distances[number] = meant;
    }
    nearest = Math.min(nearest, distances[number]!);
    grid.add(index);
  }
  for (let index = 0; index < count; index += 1) {
    x[index]! += ring.x;
    y[index]! += ring.y;
  }
  return { x, y, radius: Math.min(largest, nearest * RADIUS) };
}

/** The number of people a distance is meant for: powers of the square root of two, from the fewest up. */
function stepFor(count: number, fewest: number): number {
  return count <= fewest ? fewest : 2 ** (Math.ceil(Math.log2(count) * 2) / 2);
}
