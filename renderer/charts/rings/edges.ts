import {
  type CircleBand,
  countText,
  LABEL_HEIGHT,
  type LabelBox,
  type RingShape,
  type Size,
} from '../scene.ts';

/** How far an edge lies from equal steps (0) towards equal areas (1): where nobody is, and at the least and most. */
const EVENNESS = 0.85;
const LEAST = 0.25;
const MOST = 0.9;
/** Narrowest a ring may be, as a part of an equal step. Equal areas leave the outermost ring a little more. */
const NARROWEST = 0.55;
/** People by which a ring grows first; four times as many double its area once more. */
const FIRST = 16;
/** Width of a character of a band label in CSS pixels, on the generous side. */
const CHARACTER = 6.7;

/**
 * The rings of circles that hold `counts` people, from the inside out, within a size. A fuller ring is wider, but
 * each edge stays between equal steps and equal areas.
 */
export function ringEdges(size: Size, counts: readonly number[], margin: number): RingShape[] {
  const radius = Math.max(40, Math.min(size.width, size.height) / 2 - margin);
  const edges = edgeParts(counts);
  return counts.map((_count, index): RingShape => {
    const inner = index === 0 ? 0 : radius * edges[index - 1]!;
    return { kind: 'ring', x: size.width / 2, y: size.height / 2, inner, outer: radius * edges[index]! };
  });
}

/** The outer edge of each ring as a part of the radius. */
function edgeParts(counts: readonly number[]): number[] {
  const rings = counts.length;
  const between = (index: number, evenness: number) =>
    (1 - evenness) * (index / rings) + evenness * Math.sqrt(index / rings);
  const areas = counts.map(
    (count, index) => (between(index + 1, EVENNESS) ** 2 - between(index, EVENNESS) ** 2) * growth(count),
  );
  const whole = areas.reduce((sum, area) => sum + area, 0);
  let reached = 0;
  let before = 0;
  return areas.map((area, index) => {
    reached += area;
    const wished = Math.sqrt(reached / whole);
    const low = Math.max(between(index + 1, LEAST), before + NARROWEST / rings);
    before = index + 1 === rings ? 1 : Math.max(low, Math.min(between(index + 1, MOST), wished));
    return before;
  });
}

/** How many times its area a ring of so many people is given: a power of two, so that one more changes nothing. */
function growth(count: number): number {
  return 2 ** Math.round(Math.log2(1 + count / FIRST) / 2);
}

/**
 * The room for a band's name and count: on its outer edge, at the top, as the curve bends. Its width is rounded, so
 * that counting one more seldom changes it.
 */
export function ringLabel(ring: RingShape, circle: CircleBand, count: number): LabelBox {
  const text = `${circle.name} ${countText(count, circle.capacity)}`;
  const width = Math.min(Math.ceil((text.length * CHARACTER + 8) / 16) * 16, ring.outer * 1.6);
  const half = width / 2;
  const sagitta = ring.outer - Math.sqrt(Math.max(0, ring.outer ** 2 - half ** 2));
  const y = ring.y - ring.outer - LABEL_HEIGHT / 2;
  return { x: ring.x - half, y, width, height: LABEL_HEIGHT + sagitta, align: 'middle' };
}

/** Radius below which dots are specks: the name of a ring may lie over them, as its letters stand out from them. */
export const SPECK = 2;

/** Whether a disc, told from the middle, touches the name along the top of an edge with a radius. */
export function meetsRimLabel(x: number, y: number, r: number, edge: number, label: Size): boolean {
  if (y > 0) return false;
  const distance = Math.sqrt(x * x + y * y);
  if (Math.abs(distance - edge) >= LABEL_HEIGHT / 2 + r) return false;
  return Math.atan2(Math.abs(x), -y) * edge < label.width / 2 + r;
}
