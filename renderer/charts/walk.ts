import { isKept, type Kept } from './kept.ts';
import type { Dot, Scene } from './scene.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const steps: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/**
 * The dot an arrow key leads to: the nearest within a right angle about the direction, those straight
 * ahead first. Without a start it is the first dot; at the end of the row it is null.
 * @param kept those it may lead to.
 */
export function walk(scene: Scene, from: Dot | null, direction: Direction, kept: Kept = null): Dot | null {
  if (from === null) return scene.dots.find(({ id }) => isKept(kept, id)) ?? null;
  const [ux, uy] = steps[direction];
  let best: Dot | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const dot of scene.dots) {
    const dx = dot.x - from.x;
    const dy = dot.y - from.y;
    const ahead = dx * ux + dy * uy;
    const beside = Math.abs(dx * uy - dy * ux);
    if (ahead <= 0 || beside > ahead || dot.id === from.id) continue;
    const cost = ahead + beside * 1.5;
    if (cost < least && isKept(kept, dot.id)) {
      least = cost;
      best = dot;
    }
  }
  return best;
}
