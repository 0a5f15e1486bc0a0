import { drawGround } from './draw.ts';
import { isKept, type Kept } from './kept.ts';
import type { Pen } from './pen.ts';
import type { Box, Point, Scene, Size } from './scene.ts';
import type { ChartTheme } from './theme.ts';
import { toScene, type View } from './view.ts';

/** Width and height within which the small picture lies, in CSS pixels. */
const ROOM: Size = { width: 132, height: 104 };
/** So many people tell where all are; more would take long. */
const MOST = 5000;
const SPECK = 1.4;
const DIMMED = 0.15;
/** In a drawing narrower or lower than this it would be in the way. */
const LEAST: Size = { width: 480, height: 340 };

/** The size of the small picture of a drawing; null where there is no room for it, or all of the drawing is in sight. */
export function minimapSize(size: Size, view: View): Size | null {
  if (view.k <= 1 || size.width < LEAST.width || size.height < LEAST.height) return null;
  const scale = Math.min(ROOM.width / size.width, ROOM.height / size.height);
  return { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
}

/** From the right border and the bottom of the drawing, beside the buttons, in CSS pixels. */
export const MINIMAP_RIGHT = 48;
export const MINIMAP_BOTTOM = 8;

/** What the small picture covers of a drawing, if it is there. */
export function minimapBoxes(size: Size, view: View): readonly Box[] {
  const mini = minimapSize(size, view);
  if (mini === null) return [];
  const x = size.width - MINIMAP_RIGHT - mini.width;
  return [{ x, y: size.height - MINIMAP_BOTTOM - mini.height, ...mini }];
}

/** Paints a whole scene small: its bands, and people as specks. */
export function drawMinimap(
  pen: Pen,
  scene: Scene,
  theme: ChartTheme,
  { width, height }: Size,
  ratio: number,
  kept: Kept,
): void {
  const k = width / scene.size.width;
  drawGround(pen, scene, theme, { k, x: 0, y: 0 }, ratio, { x: 0, y: 0, width, height });
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  const every = Math.ceil(scene.dots.length / MOST);
  for (let index = 0; index < scene.dots.length; index += every) {
    const dot = scene.dots[index]!;
    pen.fillStyle = theme.circles[dot.colour]!;
    pen.globalAlpha = isKept(kept, dot.id) ? 0.8 : DIMMED;
    pen.fillRect(dot.x * k - SPECK / 2, dot.y * k - SPECK / 2, SPECK, SPECK);
  }
  pen.globalAlpha = 1;
}

/** What is in sight of the drawing, in the small picture. */
export function frameIn(mini: Size, { size }: Scene, view: View): Box {
  const scale = mini.width / size.width;
  const corner = toScene(view, { x: 0, y: 0 });
  return {
    x: corner.x * scale,
    y: corner.y * scale,
    width: (size.width / view.k) * scale,
    height: (size.height / view.k) * scale,
  };
}

/** The point of the scene that a point of the small picture shows. */
export function pointIn(mini: Size, { size }: Scene, { x, y }: Point): Point {
  return { x: (x / mini.width) * size.width, y: (y / mini.height) * size.height };
}
