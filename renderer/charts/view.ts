import type { Dot, LabelBox, Point, Size } from './scene.ts';

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

/** The most a drawing can be zoomed in. */
export const FURTHEST = 48;
/** A point nearer to the border than this counts as out of sight, in CSS pixels. */
const BORDER = 24;
/** Radius on the screen from which a dot is seen among others, and what it has after coming near it. */
const SEEN_RADIUS = 1.8;
const NEAR_RADIUS = 7;

/** Whether a point of the scene is in sight, not just at the border. */
export function isInSight(view: View, point: Point, size: Size): boolean {
  const { x, y } = toScreen(view, point);
  return x >= BORDER && y >= BORDER && x <= size.width - BORDER && y <= size.height - BORDER;
}

/**
 * The view that shows a dot: as near as before, or nearer where it would be too small to be seen, with the dot in the
 * middle as far as the drawing reaches. The same view when it shows the dot already.
 */
export function viewOn(view: View, { x, y, r }: Pick<Dot, 'x' | 'y' | 'r'>, size: Size): View {
  const isSeen = r * view.k >= SEEN_RADIUS;
  if (isSeen && isInSight(view, { x, y }, size)) return view;
  const k = isSeen ? view.k : Math.min(FURTHEST, NEAR_RADIUS / r);
  return {
    k,
    x: Math.min(0, Math.max(size.width * (1 - k), size.width / 2 - x * k)),
    y: Math.min(0, Math.max(size.height * (1 - k), size.height / 2 - y * k)),
  };
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
