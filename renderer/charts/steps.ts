import type { StepDirection } from '../../shared/model/suggestedStep.ts';
import type { Pen } from './pen.ts';
import { type Dot, dotsById, type Point, type Scene } from './scene.ts';
import type { ChartTheme } from './theme.ts';
import type { View } from './view.ts';

/** Steps that are suggested, by uid of the person. */
export type Steps = ReadonlyMap<string, StepDirection>;

export const noSteps: Steps = new Map();

/** Sizes on the screen, in CSS pixels: from the dot to the arrow, its length, and half its width. */
const GAP = 1.5;
const LENGTH = 5.5;
const HALF = 3;
/** A dot smaller than this on the screen has no arrow, which would be larger than what it speaks of. */
const SMALLEST_DOT = 2;

/**
 * Paints a small arrow beside each person of whom a step is suggested: towards the middle, or away from it. They lie over
 * the drawing, in the colour of its words, so that they say something without calling.
 */
export function drawSteps(pen: Pen, scene: Scene, theme: ChartTheme, view: View, steps: Steps): void {
  const { you } = scene;
  if (you === null || steps.size === 0) return;
  const dots = dotsById(scene);
  const pixel = 1 / view.k;
  pen.fillStyle = theme.ink;
  pen.globalAlpha = 0.62;
  pen.beginPath();
  for (const [uid, direction] of steps) {
    const dot = dots.get(uid);
    if (showsStep(dot, view)) traceArrow(pen, dot, you, direction, pixel);
  }
  pen.fill();
  pen.globalAlpha = 1;
}

/** Whether a dot is drawn large enough for an arrow beside it. */
export function showsStep(dot: Dot | undefined, view: View): dot is Dot {
  return dot !== undefined && dot.r * view.k >= SMALLEST_DOT;
}

/** Adds a triangle that points from a dot to the middle or away from it. */
function traceArrow(pen: Pen, dot: Dot, middle: Point, direction: StepDirection, pixel: number): void {
  const dx = dot.x - middle.x;
  const dy = dot.y - middle.y;
  const distance = Math.hypot(dx, dy) || 1;
  const sign = direction === 'inward' ? -1 : 1;
  const ux = (sign * dx) / distance;
  const uy = (sign * dy) / distance;
  // A tail reaches outward, so an arrow that way begins where it ends.
  const reach = direction === 'outward' ? Math.max(dot.r, Math.hypot(dot.tailX, dot.tailY)) : dot.r;
  const near = reach + GAP * pixel;
  const far = near + LENGTH * pixel;
  const baseX = dot.x + ux * near;
  const baseY = dot.y + uy * near;
  pen.moveTo(baseX - uy * HALF * pixel, baseY + ux * HALF * pixel);
  pen.lineTo(dot.x + ux * far, dot.y + uy * far);
  pen.lineTo(baseX + uy * HALF * pixel, baseY - ux * HALF * pixel);
}
