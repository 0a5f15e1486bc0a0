import type { CircleHue } from '../../shared/model/circle.ts';
import type { Hues } from './theme.ts';

/** Width and height of a drawing in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box by its left top corner. */
export interface Box extends Point, Size {}

/** The band of a circle: the ground between two radii. */
export interface RingShape {
  readonly kind: 'ring';
  readonly x: number;
  readonly y: number;
  readonly inner: number;
  readonly outer: number;
}

/** The band of a funnel stage: a trapezoid symmetrical about `x`. */
export interface TrapezoidShape {
  readonly kind: 'trapezoid';
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly topWidth: number;
  readonly bottomWidth: number;
}

export type BandShape = RingShape | TrapezoidShape;

/** Room kept free for a text; the text is aligned within it. */
export interface LabelBox extends Box {
  readonly align: 'start' | 'middle' | 'end';
}

/** One circle or one stage as drawn. */
export interface Band {
  readonly id: string;
  readonly name: string;
  readonly shape: BandShape;
  /** Index of the circle whose colour tints the band; null is neutral. */
  readonly colour: number | null;
  readonly count: number;
  readonly capacity: number | null;
  /** Room for the name and the count; no dot covers it. On a ring it bends along the outer edge. */
  readonly label: LabelBox;
  /** Share of the people of this stage who went on to the next (0 to 1), and the room to say so. */
  readonly conversion: { readonly ratio: number; readonly label: LabelBox } | null;
  /** Largest radius of a dot in this band: tells when dots are too small to read and density is drawn. */
  readonly grain: number;
  readonly alpha: number;
}

/** One person as drawn. */
export interface Dot {
  /** uid of the person. */
  readonly id: string;
  /** id of the band it lies in. */
  readonly band: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Index of the circle whose colour it wears. */
  readonly colour: number;
  /** How far a drifting person leans outward, from the centre of the dot; 0, 0 is not at all. */
  readonly tailX: number;
  readonly tailY: number;
  readonly alpha: number;
}

/** A slice of the rings that holds one tag, owner, organisation or source. */
export interface Sector {
  /** null gathers everybody without the property; '' gathers the smaller groups. */
  readonly key: string | null;
  /** Angles, clockwise. */
  readonly from: number;
  readonly to: number;
}

/** The dot in the middle of the rings. */
export interface You extends Point {
  readonly r: number;
  readonly alpha: number;
}

/** A drawing as plain data: what `draw.ts` paints, `pick.ts` searches and `interpolate.ts` blends. */
export interface Scene {
  readonly size: Size;
  readonly bands: readonly Band[];
  readonly dots: readonly Dot[];
  readonly you: You | null;
  readonly sectors: readonly Sector[];
  /** Number of circles, which fixes what a colour index means. */
  readonly circles: number;
  /** Colours that circles have of their own. */
  readonly hues: Hues;
  /** The scene that this one is but for a few dots, and the ground on which they differ. */
  readonly step?: { readonly from: Scene; readonly ground: readonly Box[] };
}

/** A circle as the drawings need it; the caller resolves the translated name. */
export interface CircleBand {
  readonly id: string;
  readonly name: string;
  readonly capacity: number | null;
  /** Its own colour; without one that of its place. */
  readonly hue?: CircleHue | null;
}

/** The own colours of circles from the inside out. */
export const huesOf = (circles: readonly CircleBand[]): Hues => circles.map(({ hue }) => hue ?? null);

/** Whether a point lies within a band. */
export function bandContains(shape: BandShape, x: number, y: number): boolean {
  if (shape.kind === 'ring') {
    const distance = Math.hypot(x - shape.x, y - shape.y);
    return distance >= shape.inner && distance < shape.outer;
  }
  if (y < shape.top || y >= shape.bottom) return false;
  return Math.abs(x - shape.x) <= trapezoidWidth(shape, y) / 2;
}

/** Width of a trapezoid at a height between its top and its bottom. */
export function trapezoidWidth(shape: TrapezoidShape, y: number): number {
  const part = (y - shape.top) / (shape.bottom - shape.top);
  return shape.topWidth + (shape.bottomWidth - shape.topWidth) * part;
}

/** Whether a disc touches a box. */
export function discMeetsBox(x: number, y: number, r: number, box: Box): boolean {
  const dx = x - Math.max(box.x, Math.min(x, box.x + box.width));
  const dy = y - Math.max(box.y, Math.min(y, box.y + box.height));
  return dx * dx + dy * dy < r * r;
}

/** Half the width of a lean, as a part of the radius of its dot. */
export const LEAN_WIDTH = 0.72;

/** Height of the name on the edge of a ring, in CSS pixels. */
export const LABEL_HEIGHT = 15;

/** Whether two boxes share any ground. */
export function boxesMeet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The words on a band after its name: "12 / 15", or "12" without a capacity. */
export function countText(count: number, capacity: number | null): string {
  return capacity === null ? String(count) : `${count} / ${capacity}`;
}

const indexes = new WeakMap<Scene, ReadonlyMap<string, Dot>>();

/** The dots of a scene by id; kept with the scene, so that asking again costs nothing. */
export function dotsById(scene: Scene): ReadonlyMap<string, Dot> {
  let index = indexes.get(scene);
  if (index === undefined) {
    index = new Map(scene.dots.map((dot) => [dot.id, dot]));
    indexes.set(scene, index);
  }
  return index;
}
