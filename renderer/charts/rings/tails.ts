import type { Box, RingShape } from '../scene.ts';
import { PointGrid } from './grid.ts';

const GAP = 1.5;
const SHORTEST = 2;

/**
 * Length of the tail of each drifting person, from the centre of its dot outwards; 0 for the others.
 * A tail is shortened where it would run into another dot, the band's label or its outer edge.
 */
export function tailLengths(
  x: Float64Array,
  y: Float64Array,
  radii: Float64Array,
  drifting: readonly boolean[],
  ring: RingShape,
  label: Box,
  wanted: number,
): Float64Array {
  const lengths = new Float64Array(x.length);
  if (!drifting.includes(true)) return lengths;
  const grid = new PointGrid(
    x.map((value) => value - ring.x),
    y.map((value) => value - ring.y),
    ring.outer,
  );
  let largest = 0;
  for (let index = 0; index < x.length; index += 1) {
    grid.add(index);
    largest = Math.max(largest, radii[index]!);
  }
  for (let index = 0; index < x.length; index += 1) {
    if (!drifting[index]) continue;
    const dx = x[index]! - ring.x;
    const dy = y[index]! - ring.y;
    const distance = Math.hypot(dx, dy);
    const ux = dx / distance;
    const uy = dy / distance;
    const r = radii[index]!;
    let reach = Math.min(r + Math.max(SHORTEST, wanted), ring.outer - GAP - distance);
    grid.visit(dx, dy, reach + largest, (other) => {
      if (other === index) return;
      const ox = x[other]! - x[index]!;
      const oy = y[other]! - y[index]!;
      const along = ox * ux + oy * uy;
      const clear = radii[other]! + GAP;
      const beside = Math.abs(ox * uy - oy * ux);
      if (along > 0 && beside < clear) reach = Math.min(reach, along - Math.sqrt(clear ** 2 - beside ** 2));
    });
    const endX = x[index]! + ux * reach;
    const endY = y[index]! + uy * reach;
    const inLabel =
      endX > label.x && endX < label.x + label.width && endY > label.y && endY < label.y + label.height;
    lengths[index] = inLabel ? r + SHORTEST : Math.max(r + Math.min(SHORTEST, GAP), reach);
  }
  return lengths;
}
