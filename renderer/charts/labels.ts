import { isKept, type Kept } from './kept.ts';
import { pickBand } from './pick.ts';
import { labelTurn } from './rings/labelTurn.ts';
import {
  type Box,
  boxesMeet,
  type Dot,
  discMeetsBox,
  LABEL_HEIGHT,
  type LabelBox,
  type RingShape,
  type Scene,
  type Size,
} from './scene.ts';
import { discShows, labelOnScreen, textScale, toScene, toScreen, type View } from './view.ts';

/** A name or initials on the screen, in CSS pixels. */
export interface PlacedName {
  readonly id: string;
  readonly text: string;
  /** Of a name as wide as its text; initials stand in the middle and are as large as it is high. */
  readonly box: Box;
  /** Of initials the circle whose colour they stand on; null for a name beside its dot. */
  readonly onDot: number | null;
}

/** Width of a text in the font of names as it is at the whole drawing, in CSS pixels. */
export type MeasureText = (text: string) => number;

const HEIGHT = 13;
/** Between a dot and its name below or above, and beside it: leaves room for the ring of a selected dot. */
const GAP = 4;
const GAP_BESIDE = 6;
/** Air around a name towards dots and towards other names. */
const AIR = 2;
const NAME_AIR = 5;
/** Radius on the screen from which a dot may be named. */
export const NAMED_RADIUS = 2.8;
/** Names on the whole drawing; zooming in gives room to more. */
const MOST = 34;
const MOST_ZOOMED = 160;
/** A name wider than this would lie across several circles: its short form has to do. */
const WIDEST = 150;
/** In each band names end with the sixth dot that has no room, so that those named are the largest. */
const MOST_MISSED = 5;
const CELL = 24;

/**
 * Places names beside dots where nothing is covered: no dot, no other name, no band label, not the middle.
 * Inner rings and late stages go first, within a band the largest dots, and of equal ones those nearest to the
 * middle, as far as there is room. `namesOf` gives the texts to try, longest first; `covered` is what lies over the
 * drawing, such as its buttons.
 * @param most names in all.
 * @param kept those who may be named.
 */
export function placeNames(
  scene: Scene,
  view: View,
  namesOf: (id: string) => readonly string[],
  measure: MeasureText,
  covered: readonly Box[] = [],
  most = Math.min(MOST_ZOOMED, MOST * view.k),
  kept: Kept = null,
): PlacedName[] {
  const taken = new Taken();
  for (const box of covered) taken.addBox(box);
  const order = new Map(
    scene.bands.map(({ id, shape }, index) => [id, shape.kind === 'ring' ? index : -index]),
  );
  const candidates: Dot[] = [];
  for (const dot of scene.dots) {
    if (!discShows(view, dot.x, dot.y, dot.r, scene.size)) continue;
    const { x, y } = toScreen(view, dot);
    const r = dot.r * view.k;
    taken.addDisc(x, y, r);
    if (r >= NAMED_RADIUS && isKept(kept, dot.id)) candidates.push(dot);
    if (dot.tailX !== 0 || dot.tailY !== 0) {
      const end = toScreen(view, { x: dot.x + dot.tailX, y: dot.y + dot.tailY });
      taken.addDisc(end.x, end.y, 1.5);
    }
  }
  for (const band of scene.bands) {
    if (band.shape.kind === 'ring') addRingLabel(taken, band.shape, band.label, view, scene.size);
    else taken.addBox(labelOnScreen(view, band.label));
    if (band.conversion) taken.addBox(labelOnScreen(view, band.conversion.label));
  }
  if (scene.you) {
    const { x, y } = toScreen(view, scene.you);
    taken.addDisc(x, y, scene.you.r);
  }
  const out = ({ x, y }: Dot) => (scene.you ? Math.hypot(x - scene.you.x, y - scene.you.y) : 0);
  candidates.sort(
    (a, b) =>
      order.get(a.band)! - order.get(b.band)! || b.r - a.r || out(a) - out(b) || (a.id < b.id ? -1 : 1),
  );

  const placed: PlacedName[] = [];
  const missed = new Map<string, number>();
  for (const dot of candidates) {
    if (placed.length >= most) break;
    const misses = missed.get(dot.band) ?? 0;
    if (misses > MOST_MISSED) continue;
    const name = placeName(dot, namesOf(dot.id), scene, view, taken, measure);
    if (name === null) {
      missed.set(dot.band, misses + 1);
      continue;
    }
    taken.addBox(name.box);
    placed.push(name);
  }
  return placed;
}

function placeName(
  dot: Dot,
  texts: readonly string[],
  scene: Scene,
  view: View,
  taken: Taken,
  measure: MeasureText,
): PlacedName | null {
  const { x, y } = toScreen(view, dot);
  const r = dot.r * view.k;
  const scale = textScale(view.k);
  const height = HEIGHT * scale;
  const slant = (r + GAP) * Math.SQRT1_2;
  for (const text of texts) {
    const width = measure(text) * scale;
    if (width > WIDEST * scale) continue;
    const places = [
      { x: x - width / 2, y: y + r + GAP },
      { x: x - width / 2, y: y - r - GAP - height },
      { x: x + r + GAP_BESIDE, y: y - height / 2 },
      { x: x - r - GAP_BESIDE - width, y: y - height / 2 },
      { x: x + slant, y: y + slant },
      { x: x - slant - width, y: y + slant },
      { x: x + slant, y: y - slant - height },
      { x: x - slant - width, y: y - slant - height },
    ];
    for (const place of places) {
      const box = { ...place, width, height };
      if (liesWithin(box, dot, scene, view) && !taken.meets(box))
        return { id: dot.id, text, box, onDot: null };
    }
  }
  return null;
}

/** Takes the ground of a name on the edge of a ring: discs along it, as it bends. */
function addRingLabel(taken: Taken, ring: RingShape, label: LabelBox, view: View, size: Size): void {
  const at = labelTurn(ring, label, view, size);
  if (at === null) return;
  const scale = textScale(view.k);
  const r = (LABEL_HEIGHT / 2) * scale;
  const middle = toScreen(view, ring);
  const radius = ring.outer * view.k;
  const half = (label.width / 2) * scale;
  for (let along = -half; along <= half; along += r) {
    const turn = at + along / radius;
    taken.addDisc(middle.x + Math.sin(turn) * radius, middle.y - Math.cos(turn) * radius, r);
  }
}

/** Whether a name stays in sight and on the drawing, in the band of its dot: in a ring with its middle, as rings are narrow. */
function liesWithin(box: Box, dot: Dot, scene: Scene, view: View): boolean {
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  if (box.x < 2 || box.y < 2 || right > scene.size.width - 2 || bottom > scene.size.height - 2) return false;
  const middle = toScene(view, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
  if (pickBand(scene, middle.x, middle.y)?.id !== dot.band) return false;
  return [
    { x: box.x, y: box.y },
    { x: right, y: box.y },
    { x: box.x, y: bottom },
    { x: right, y: bottom },
  ].every((corner) => {
    const { x, y } = toScene(view, corner);
    const band = pickBand(scene, x, y);
    return band !== null && (band.shape.kind === 'ring' || band.id === dot.band);
  });
}

/** Ground taken by discs and boxes, in square cells so that a question looks at few of them. */
class Taken {
  readonly #discs = new Map<number, [number, number, number][]>();
  readonly #boxes: Box[] = [];
  #largest = 0;

  addDisc(x: number, y: number, r: number): void {
    this.#largest = Math.max(this.#largest, r);
    const cell = key(Math.floor(x / CELL), Math.floor(y / CELL));
    const discs = this.#discs.get(cell);
    if (discs === undefined) this.#discs.set(cell, [[x, y, r]]);
    else discs.push([x, y, r]);
  }

  addBox(box: Box): void {
    this.#boxes.push(box);
  }

  meets(box: Box): boolean {
    if (this.#boxes.some((other) => boxesMeet(box, padded(other, NAME_AIR, AIR)))) {
      return true;
    }
    const reach = this.#largest + AIR;
    const right = Math.floor((box.x + box.width + reach) / CELL);
    const bottom = Math.floor((box.y + box.height + reach) / CELL);
    for (let row = Math.floor((box.y - reach) / CELL); row <= bottom; row += 1) {
      for (let column = Math.floor((box.x - reach) / CELL); column <= right; column += 1) {
        const discs = this.#discs.get(key(column, row));
        if (discs?.some(([x, y, r]) => discMeetsBox(x, y, r + AIR, box))) return true;
      }
    }
    return false;
  }
}

function padded(box: Box, across: number, down: number): Box {
  return {
    x: box.x - across,
    y: box.y - down,
    width: box.width + 2 * across,
    height: box.height + 2 * down,
  };
}

function key(column: number, row: number): number {
  return row * 65536 + column;
}
