import { type CircleBand, countText, type LabelBox, type RingShape, type Size } from '../scene.ts';

/** Between equal steps (0) and equal areas (1). */
const EVENNESS = 0.4;
const LABEL_HEIGHT = 20;
/** Width of a character of a band label in CSS pixels, on the generous side. */
const CHARACTER = 6.7;

/** The rings of `count` circles within a size, from the inside out, and the room of the dot in the middle. */
export function ringEdges(size: Size, count: number, margin: number): { you: number; rings: RingShape[] } {
  const radius = Math.max(40, Math.min(size.width, size.height) / 2 - margin);
  const you = Math.max(8, radius * 0.046);
  const x = size.width / 2;
  const y = size.height / 2;
  const edge = (index: number) =>
    radius * ((1 - EVENNESS) * (index / count) + EVENNESS * Math.sqrt(index / count));
  const rings = Array.from({ length: count }, (_, index): RingShape => {
    const inner = index === 0 ? 0 : edge(index);
    return { kind: 'ring', x, y, inner, outer: edge(index + 1) };
  });
  return { you, rings };
}

/** The room for a band's name and count: centred at the top, just below the outer edge, within the curve. */
export function ringLabel(ring: RingShape, circle: CircleBand, count: number): LabelBox {
  const text = `${circle.name} ${countText(count, circle.capacity)}`;
  const width = Math.min(text.length * CHARACTER + 16, ring.outer * 1.6);
  const half = width / 2;
  const sagitta = ring.outer - Math.sqrt(Math.max(0, ring.outer ** 2 - half ** 2));
  const y = ring.y - ring.outer + Math.min(sagitta * 0.75, 12) + 3;
  return { x: ring.x - half, y, width, height: LABEL_HEIGHT, align: 'middle' };
}
