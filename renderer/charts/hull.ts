import { polygonHull } from 'd3';
import type { Dot, Point } from './scene.ts';

const CORNERS = 10;

/** The convex outline around dots with some air, as corners in order; empty without dots. */
export function hull(dots: readonly Dot[], air: number): Point[] {
  const rim = dots.flatMap((dot) =>
    Array.from({ length: CORNERS }, (_, corner): [number, number] => {
      const angle = (corner / CORNERS) * Math.PI * 2;
      return [dot.x + Math.cos(angle) * (dot.r + air), dot.y + Math.sin(angle) * (dot.r + air)];
    }),
  );
  return (polygonHull(rim) ?? []).map(([x, y]) => ({ x, y }));
}
