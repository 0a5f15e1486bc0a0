import { LEAN_WIDTH } from '../scene.ts';
import { meetsRimLabel } from './edges.ts';
import { PointGrid } from './grid.ts';
import type { RingGround } from './ring.ts';

const GAP = 1;
/** How far a lean shows beyond its dot at the least, in scene units. */
const SHORTEST = 1.2;

/**
 * How far the lean of each drifting person reaches, from the centre of its dot outward; 0 for the others. It is as
 * wide as `LEAN_WIDTH` of its dot and round at its end, and shortened where it would run into another dot, the
 * ring's name or its outer edge.
 * @param wanted how far it reaches beyond the dot where there is room, in dot radii.
 */
export function tailLengths(
  x: Float64Array,
  y: Float64Array,
  radii: Float64Array,
  drifting: readonly boolean[],
  { ring, label }: Pick<RingGround, 'ring' | 'label'>,
  wanted: number,
): Float64Array {
  const lengths = new Float64Array(x.length);
  if (!drifting.includes(true)) return lengths;
  const fromX = x.map((value) => value - ring.x);
  const fromY = y.map((value) => value - ring.y);
  const grid = new PointGrid(fromX, fromY, ring.outer);
  let largest = 0;
  for (let index = 0; index < x.length; index += 1) {
    grid.add(index);
    largest = Math.max(largest, radii[index]!);
  }
  for (let index = 0; index < x.length; index += 1) {
    if (!drifting[index]) continue;
    const dx = fromX[index]!;
    const dy = fromY[index]!;
    const distance = Math.hypot(dx, dy);
    const ux = dx / distance;
    const uy = dy / distance;
    const r = radii[index]!;
    const end = r * LEAN_WIDTH;
    const least = r - end + SHORTEST;
    // The middle of its round end: that keeps clear of others as a dot does.
    let reach = Math.min(r + r * wanted - end, ring.outer - GAP - end - distance);
    grid.visit(dx, dy, reach + end + largest, (other) => {
      if (other === index) return;
      const ox = fromX[other]! - dx;
      const oy = fromY[other]! - dy;
      const along = ox * ux + oy * uy;
      const clear = radii[other]! + end + GAP;
      const beside = Math.abs(ox * uy - oy * ux);
      if (along > 0 && beside < clear) reach = Math.min(reach, along - Math.sqrt(clear ** 2 - beside ** 2));
    });
    if (meetsRimLabel(dx + ux * reach, dy + uy * reach, end, ring.outer, label)) reach = least;
    lengths[index] = Math.max(least, reach) + end;
  }
  return lengths;
}
