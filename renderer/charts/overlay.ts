import { drawArcs, type ReferralArc } from './arcs.ts';
import { startOverlay, traceBand } from './draw.ts';
import { drawHulls, type Hull } from './hull.ts';
import type { Pen } from './pen.ts';
import { type Box, type Dot, dotsById, type Scene } from './scene.ts';
import { drawSteps, type Steps } from './steps.ts';
import type { ChartTheme } from './theme.ts';
import { drawTrails, type Trails } from './trails.ts';
import type { View } from './view.ts';

/** What lies over the drawing for the moment: it changes without the base being painted again. */
export interface Overlay {
  readonly hovered: string | null;
  readonly focused: string | null;
  readonly selected: ReadonlySet<string>;
  /** Who referred whom. */
  readonly arcs: readonly ReferralArc[];
  readonly hulls: readonly Hull[];
  /** Suggested steps, each an arrow. */
  readonly steps: Steps;
  /** Where people came from. */
  readonly trails: Trails;
  /** Dots being dragged and how far, in scene units. */
  readonly drag: { readonly uids: readonly string[]; readonly dx: number; readonly dy: number } | null;
  /** id of the band the dragged dots would fall into. */
  readonly target: string | null;
  /** Rubber band in scene units. */
  readonly rubber: Box | null;
}

export const emptyOverlay: Overlay = {
  hovered: null,
  focused: null,
  selected: new Set(),
  arcs: [],
  hulls: [],
  steps: new Map(),
  trails: new Map(),
  drag: null,
  target: null,
  rubber: null,
};

const TURN = Math.PI * 2;

/** Paints the overlay on its own canvas. */
export function drawOverlay(
  pen: Pen,
  scene: Scene,
  theme: ChartTheme,
  view: View,
  ratio: number,
  overlay: Overlay,
): void {
  startOverlay(pen, scene.size, view, ratio);
  const dots = dotsById(scene);
  const pixel = 1 / view.k;

  const target = scene.bands.find((band) => band.id === overlay.target);
  if (target !== undefined) {
    traceBand(pen, target.shape);
    pen.globalAlpha = 0.16;
    pen.fillStyle = theme.accent;
    pen.fill();
    pen.globalAlpha = 1;
    pen.strokeStyle = theme.accent;
    pen.lineWidth = 2 * pixel;
    pen.stroke();
  }
  drawHulls(pen, scene, theme, view, ratio, overlay.hulls);
  drawTrails(pen, scene, theme, view, overlay.trails);
  drawSteps(pen, scene, theme, view, overlay.steps);
  drawArcs(pen, overlay.arcs, theme, view);
  for (const uid of overlay.selected) {
    const dot = dots.get(uid);
    if (dot) drawRing(pen, dot, theme.ink, 3 * pixel, 1.8 * pixel);
  }
  const focused = overlay.focused === null ? undefined : dots.get(overlay.focused);
  if (focused) {
    // Around the ring of a selected dot; otherwise as near as that, to keep off the name.
    const gap = overlay.selected.has(focused.id) ? 5.5 : 3;
    drawRing(pen, focused, theme.accent, gap * pixel, 2 * pixel);
  }
  const hovered = overlay.hovered === null ? undefined : dots.get(overlay.hovered);
  if (hovered) drawRing(pen, hovered, theme.ink, 2.5 * pixel, 1.2 * pixel);
  if (overlay.drag !== null) drawDragged(pen, dots, overlay.drag, theme, pixel);
  if (overlay.rubber !== null) drawRubber(pen, overlay.rubber, theme, pixel);
}

function drawRing(pen: Pen, dot: Dot, colour: string, gap: number, width: number): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.beginPath();
  pen.arc(dot.x, dot.y, dot.r + gap, 0, TURN);
  pen.stroke();
}

function drawDragged(
  pen: Pen,
  dots: ReadonlyMap<string, Dot>,
  drag: NonNullable<Overlay['drag']>,
  theme: ChartTheme,
  pixel: number,
): void {
  for (const uid of drag.uids) {
    const dot = dots.get(uid);
    if (dot === undefined) continue;
    pen.fillStyle = theme.circles[dot.colour]!;
    pen.beginPath();
    pen.arc(dot.x + drag.dx, dot.y + drag.dy, dot.r, 0, TURN);
    pen.fill();
    pen.strokeStyle = theme.surface;
    pen.lineWidth = 1.5 * pixel;
    pen.stroke();
  }
}

function drawRubber(pen: Pen, box: Box, theme: ChartTheme, pixel: number): void {
  pen.beginPath();
  pen.rect(box.x, box.y, box.width, box.height);
  pen.globalAlpha = 0.1;
  pen.fillStyle = theme.accent;
  pen.fill();
  pen.globalAlpha = 1;
  pen.strokeStyle = theme.accent;
  pen.lineWidth = pixel;
  pen.stroke();
}
