import type { Pen } from './pen.ts';
import { dotsById, type Scene } from './scene.ts';
import type { ChartTheme } from './theme.ts';
import type { View } from './view.ts';

/** Which circle people came from, by uid of the person. */
export type Trails = ReadonlyMap<string, string>;

export const noTrails: Trails = new Map();

/** Half the width at the dot, as a part of its radius, and the least on the screen in CSS pixels. */
const WIDTH = 0.7;
const THINNEST = 1;
/** More trails than this are painted fainter, so that they leave the dots to be seen. */
const FEW = 60;

/**
 * Paints where people came from: from the middle of the band they stood in, straight towards the middle or away from it,
 * to their dot, where it is widest. Who came closer wears the colour of the circle, who went outward is muted.
 */
export function drawTrails(pen: Pen, scene: Scene, theme: ChartTheme, view: View, trails: Trails): void {
  const { you } = scene;
  if (you === null || trails.size === 0) return;
  const dots = dotsById(scene);
  const bands = new Map(scene.bands.map(({ id, shape }) => [id, shape]));
  pen.globalAlpha = trails.size > FEW ? 0.35 : 0.6;
  for (const [uid, from] of trails) {
    const dot = dots.get(uid);
    const shape = bands.get(from);
    if (dot === undefined || shape?.kind !== 'ring') continue;
    const distance = Math.hypot(dot.x - you.x, dot.y - you.y) || 1;
    const ux = (dot.x - you.x) / distance;
    const uy = (dot.y - you.y) / distance;
    const origin = (shape.inner + shape.outer) / 2;
    const half = Math.max(dot.r * WIDTH, THINNEST / view.k);
    pen.fillStyle = origin > distance ? theme.circles[dot.colour]! : theme.muted;
    pen.beginPath();
    pen.moveTo(dot.x - uy * half, dot.y + ux * half);
    pen.lineTo(you.x + ux * origin, you.y + uy * origin);
    pen.lineTo(dot.x + uy * half, dot.y - ux * half);
    pen.fill();
  }
  pen.globalAlpha = 1;
}
