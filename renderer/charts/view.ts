import type { LabelBox, Point, Size } from './scene.ts';

/** Pan and zoom: screen = scene × k + (x, y), in CSS pixels. */
export interface View extends Point {
  readonly k: number;
}

export const wholeView: View = { k: 1, x: 0, y: 0 };

/** A point of the scene on the screen. */
export function toScreen(view: View, point: Point): Point {
  return { x: point.x * view.k + view.x, y: point.y * view.k + view.y };
}

/** A point of the screen in the scene. */
export function toScene(view: View, point: Point): Point {
  return { x: (point.x - view.x) / view.k, y: (point.y - view.y) / view.k };
}

/** How much larger text is at a zoom: it grows a little, so that coming nearer is seen, and stays text. */
export function textScale(k: number): number {
  return Math.min(1.35, k ** 0.14);
}

/** A label's box on the screen: its place follows the view, its size stays, as text does not grow. */
export function labelOnScreen(view: View, box: LabelBox): LabelBox {
  const part = box.align === 'start' ? 0 : box.align === 'end' ? 1 : 0.5;
  const anchor = toScreen(view, { x: box.x + box.width * part, y: box.y + box.height / 2 });
  return { ...box, x: anchor.x - box.width * part, y: anchor.y - box.height / 2 };
}

/** Whether a disc of the scene shows within a size on the screen. */
export function discShows(view: View, x: number, y: number, r: number, size: Size): boolean {
  const sx = x * view.k + view.x;
  const sy = y * view.k + view.y;
  const sr = r * view.k;
  return sx + sr > 0 && sy + sr > 0 && sx - sr < size.width && sy - sr < size.height;
}
