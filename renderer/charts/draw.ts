import { type Density, densityOf, specksOf } from './density.ts';
import type { Kept } from './kept.ts';
import type { PlacedName } from './labels.ts';
import type { Pen, ScreenPen } from './pen.ts';
import { drawPhotos, type PlacedPhoto } from './photos.ts';
import {
  type Band,
  type BandShape,
  type Box,
  type Dot,
  LEAN_WIDTH,
  type RingShape,
  type Scene,
  type Size,
} from './scene.ts';
import type { ChartTheme, Ground } from './theme.ts';
import { textScale, toScreen, type View } from './view.ts';

/** Radius on the screen below which single dots cannot be told apart and a band shows its density. */
export const LEGIBLE_RADIUS = 0.95;
const FONT = '"Inter Variable", Inter, system-ui, sans-serif';
const NAME_SIZE = 11;
/** Font of names at the whole drawing. */
export const NAME_FONT = `500 ${NAME_SIZE}px ${FONT}`;
const YOU_FONT = `600 11px ${FONT}`;
/** Radius from which the middle dot holds its word. */
const ROOM_FOR_YOU = 13;
/** Side of the square that stands for one of many, on the screen, and how much of its colour shows. */
const SPECK_SIDE = 1.2;
const SPECK_ALPHA = 0.6;
/** Radius on the screen from which a lean can be seen. */
const LEANING_RADIUS = 1.6;
const LEAN_ALPHA = 0.42;
/** Radius on the screen from which a lean fades towards its end. */
const FADING_RADIUS = 6;
/** How much is left of dots and density that are dimmed, and the side of the speck of somebody who is not. */
const DIMMED = 0.16;
const DIMMED_HEAT = 0.45;
const KEPT_SPECK_SIDE = 2.6;
const BORDER_ALPHA = 0.3;
/** Between the dot in the middle and the lines, in scene units. */
const BORDER_GAP = 5;
const TURN = Math.PI * 2;
const TOP = -Math.PI / 2;

/** The words on the base canvas, which keep their size at every zoom, and the photos. */
export interface BaseWords {
  /** The word in the middle dot. */
  readonly you: string;
  readonly names: readonly PlacedName[];
  readonly photos?: readonly PlacedPhoto[];
}

/** Whether a band shows single people at this zoom. */
export function showsDots(band: Band, view: View): boolean {
  return band.grain * view.k >= LEGIBLE_RADIUS;
}

/** Whether somebody drifts and is drawn large enough to be seen leaning. */
export function showsLean({ tailX, tailY, r }: Dot, view: View): boolean {
  return (tailX !== 0 || tailY !== 0) && r * view.k >= LEANING_RADIUS;
}

/** Paints a scene and its words. `ratio` is device pixels per CSS pixel; all but `kept` are dimmed. */
export function drawScene(
  pen: ScreenPen,
  scene: Scene,
  theme: ChartTheme,
  view: View,
  ratio: number,
  words: BaseWords,
  kept: Kept = null,
): void {
  drawPeople(pen, scene, theme, view, ratio, { x: 0, y: 0, ...scene.size }, kept);
  drawPhotos(pen, words.photos ?? [], ratio);
  drawWords(pen, scene, theme, view, ratio, words);
}

/** Paints a scene and its words again within a box of whole pixels, in CSS pixels; all else stays as it is. */
export function drawPatch(
  pen: ScreenPen,
  scene: Scene,
  theme: ChartTheme,
  view: View,
  ratio: number,
  words: BaseWords,
  box: Box,
  kept: Kept = null,
): void {
  pen.save();
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.beginPath();
  pen.rect(box.x, box.y, box.width, box.height);
  pen.clip();
  drawPeople(pen, scene, theme, view, ratio, box, kept);
  drawPhotos(pen, words.photos ?? [], ratio);
  drawWords(pen, scene, theme, view, ratio, words);
  pen.restore();
}

/** Clears a part of the drawing and paints the bands of a scene, without anybody in them. `ratio` is units of the pen per CSS pixel. */
export function drawGround(
  pen: Pen,
  { bands }: Scene,
  theme: ChartTheme,
  view: View,
  ratio: number,
  box: Box,
): void {
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(box.x, box.y, box.width, box.height);
  pen.setTransform(ratio * view.k, 0, 0, ratio * view.k, ratio * view.x, ratio * view.y);
  for (const band of bands.toReversed()) drawBand(pen, band, theme, view);
}

/**
 * Paints all of a scene that grows with the zoom: bands, density or dots. `box` is what shows of it, in CSS pixels.
 * Those who are kept lie over the others.
 */
export function drawPeople(
  pen: Pen,
  scene: Scene,
  theme: ChartTheme,
  view: View,
  ratio: number,
  box: Box,
  kept: Kept = null,
): void {
  drawGround(pen, scene, theme, view, ratio, box);
  const dense = new Set<string>();
  for (const band of scene.bands) {
    if (band.alpha < 1 || showsDots(band, view)) continue;
    dense.add(band.id);
    drawDensity(pen, band, densityIn(scene, band, kept), theme, view, kept);
  }
  const shown = scene.dots.filter((dot) => !dense.has(dot.band) && dotShows(view, dot, box));
  drawBorders(pen, scene, theme, view);
  if (kept === null) {
    drawLeans(pen, shown, theme, view);
    drawDots(pen, shown, theme);
    return;
  }
  const { others = [], stay = [] } = Object.groupBy(shown, ({ id }) => (kept.has(id) ? 'stay' : 'others'));
  drawDots(pen, others, theme, DIMMED);
  drawLeans(pen, stay, theme, view);
  drawDots(pen, stay, theme);
}

/** The density of a band, with specks for those who are kept alone. */
function densityIn(scene: Scene, band: Band, kept: Kept): Density {
  const density = densityOf(scene, band);
  if (kept === null) return density;
  return { ...density, specks: specksOf(band, keptIn(scene, band, kept)) };
}

function keptIn(scene: Scene, band: Band, kept: ReadonlySet<string>): Dot[] {
  return scene.dots.filter(({ band: lies, id }) => lies === band.id && kept.has(id));
}

/** Paints what keeps its size at every zoom over what is there: the dot in the middle with its word, and names. */
export function drawWords(
  pen: Pen,
  scene: Scene,
  theme: ChartTheme,
  view: View,
  ratio: number,
  words: BaseWords,
): void {
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.textBaseline = 'middle';
  if (scene.you !== null) drawYou(pen, scene.you, words.you, theme, view);
  drawNames(pen, words.names, theme, view);
}

function drawNames(pen: Pen, names: readonly PlacedName[], theme: ChartTheme, view: View): void {
  pen.font = `500 ${NAME_SIZE * textScale(view.k)}px ${FONT}`;
  pen.textAlign = 'left';
  pen.fillStyle = theme.ink;
  for (const { text, box, onDot } of names) {
    if (onDot === null) pen.fillText(text, box.x, box.y + box.height / 2);
  }
  pen.textAlign = 'center';
  for (const { text, box, onDot } of names) {
    if (onDot === null) continue;
    pen.font = `600 ${box.height.toFixed(1)}px ${FONT}`;
    pen.fillStyle = theme.onDots[onDot]!;
    pen.fillText(text, box.x + box.width / 2, box.y + box.height * 0.54);
  }
}

/** Whether any of a dot and its lean shows within a box on the screen. */
function dotShows(view: View, { x, y, r, tailX, tailY }: Dot, box: Box): boolean {
  const reach = (tailX === 0 && tailY === 0 ? r : Math.max(r, Math.hypot(tailX, tailY))) * view.k;
  const across = x * view.k + view.x - box.x;
  const down = y * view.k + view.y - box.y;
  return across > -reach && down > -reach && across < box.width + reach && down < box.height + reach;
}

/** Adds the outline of a band to a path of its own. */
export function traceBand(pen: Pen, shape: BandShape): void {
  pen.beginPath();
  if (shape.kind === 'ring') {
    pen.arc(shape.x, shape.y, shape.outer, 0, TURN);
    if (shape.inner > 0) {
      pen.moveTo(shape.x + shape.inner, shape.y);
      pen.arc(shape.x, shape.y, shape.inner, TURN, 0, true);
    }
    return;
  }
  pen.moveTo(shape.x - shape.topWidth / 2, shape.top);
  pen.lineTo(shape.x + shape.topWidth / 2, shape.top);
  pen.lineTo(shape.x + shape.bottomWidth / 2, shape.bottom);
  pen.lineTo(shape.x - shape.bottomWidth / 2, shape.bottom);
  pen.closePath();
}

/** Clears the size and leaves the pen in scene units. */
export function startOverlay(pen: Pen, size: Size, view: View, ratio: number): void {
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, size.width, size.height);
  pen.setTransform(ratio * view.k, 0, 0, ratio * view.k, ratio * view.x, ratio * view.y);
}

function drawBand(pen: Pen, band: Band, theme: ChartTheme, view: View): void {
  if (band.alpha === 0) return;
  pen.globalAlpha = band.alpha;
  traceBand(pen, band.shape);
  pen.fillStyle = band.colour === null ? theme.neutral : groundOf(pen, band.shape, theme.bands[band.colour]!);
  pen.fill();
  pen.beginPath();
  if (band.shape.kind === 'ring') pen.arc(band.shape.x, band.shape.y, band.shape.outer, 0, TURN);
  else traceBand(pen, band.shape);
  pen.strokeStyle = band.colour === null ? theme.neutralEdge : theme.edges[band.colour]!;
  pen.lineWidth = 1 / view.k;
  pen.stroke();
  if (band.shape.kind === 'ring' && band.capacity) drawCapacity(pen, band, band.shape, theme, view);
  pen.globalAlpha = 1;
}

/** The ground of a band: of a ring it fades outward. */
function groundOf(pen: Pen, shape: BandShape, { near, far }: Ground): string | CanvasGradient {
  if (shape.kind !== 'ring') return near;
  const gradient = pen.createRadialGradient(shape.x, shape.y, shape.inner, shape.x, shape.y, shape.outer);
  gradient.addColorStop(0, near);
  gradient.addColorStop(1, far);
  return gradient;
}

/** Lines between the sectors of the rings, from the dot in the middle outward. */
function drawBorders(pen: Pen, { sectors, you, bands }: Scene, theme: ChartTheme, view: View): void {
  const outermost = bands.at(-1)?.shape;
  if (sectors.length < 2 || you === null || outermost?.kind !== 'ring') return;
  const from = you.r / view.k + BORDER_GAP;
  pen.strokeStyle = theme.muted;
  pen.lineWidth = 1 / view.k;
  pen.globalAlpha = BORDER_ALPHA * you.alpha;
  pen.beginPath();
  for (const { from: angle } of sectors) {
    pen.moveTo(you.x + Math.cos(angle) * from, you.y + Math.sin(angle) * from);
    pen.lineTo(you.x + Math.cos(angle) * outermost.outer, you.y + Math.sin(angle) * outermost.outer);
  }
  pen.stroke();
  pen.globalAlpha = 1;
}

/** How full a circle is, along its outer edge from the top: once round is its capacity. */
function drawCapacity(pen: Pen, band: Band, ring: RingShape, theme: ChartTheme, view: View): void {
  if (band.count === 0 || band.colour === null) return;
  pen.beginPath();
  pen.arc(ring.x, ring.y, ring.outer, TOP, TOP + TURN * Math.min(1, band.count / band.capacity!));
  pen.strokeStyle = theme.capacities[band.colour]!;
  pen.lineWidth = 2 / view.k;
  pen.lineCap = 'round';
  pen.stroke();
}

/** Many people: a warmth where they are, and on it as many of them as can be told apart. */
function drawDensity(
  pen: Pen,
  band: Band,
  density: Density,
  theme: ChartTheme,
  view: View,
  kept: Kept,
): void {
  pen.save();
  traceBand(pen, band.shape);
  pen.clip();
  pen.fillStyle = band.colour === null ? theme.muted : theme.circles[band.colour]!;
  pen.globalAlpha = theme.heats[band.colour ?? theme.heats.length - 1]! * (kept === null ? 1 : DIMMED_HEAT);
  for (const { outlines } of density.levels) {
    pen.beginPath();
    for (const outline of outlines) {
      for (const [index, [x, y]] of outline.entries()) {
        if (index === 0) pen.moveTo(x, y);
        else pen.lineTo(x, y);
      }
      pen.closePath();
    }
    pen.fill();
  }
  pen.restore();
  const side = (kept === null ? SPECK_SIDE : KEPT_SPECK_SIDE) / view.k;
  let colour = -1;
  pen.globalAlpha = kept === null ? SPECK_ALPHA : 1;
  for (const dot of density.specks) {
    if (dot.colour !== colour) {
      colour = dot.colour;
      pen.fillStyle = theme.circles[colour]!;
    }
    pen.fillRect(dot.x - side / 2, dot.y - side / 2, side, side);
  }
  pen.globalAlpha = 1;
}

/** Whoever drifts leans outward: a paler dot drawn out from under their own, soft and round, and a large one fades. */
function drawLeans(pen: Pen, dots: readonly Dot[], theme: ChartTheme, view: View): void {
  pen.lineCap = 'round';
  for (const dot of dots) {
    if (!showsLean(dot, view)) continue;
    const reach = Math.hypot(dot.tailX, dot.tailY);
    const part = Math.max(0, reach - dot.r * LEAN_WIDTH) / reach;
    pen.globalAlpha = dot.alpha * LEAN_ALPHA;
    const colour = theme.circles[dot.colour]!;
    pen.strokeStyle = dot.r * view.k < FADING_RADIUS ? colour : fading(pen, dot, colour);
    pen.lineWidth = dot.r * LEAN_WIDTH * 2;
    pen.beginPath();
    pen.moveTo(dot.x, dot.y);
    pen.lineTo(dot.x + dot.tailX * part, dot.y + dot.tailY * part);
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

/** A colour that is gone at the end of a dot's lean. */
function fading(pen: Pen, { x, y, tailX, tailY }: Dot, colour: string): CanvasGradient {
  const gradient = pen.createLinearGradient(x, y, x + tailX, y + tailY);
  gradient.addColorStop(0.3, colour);
  gradient.addColorStop(1, `${colour}00`);
  return gradient;
}

/** @param part how much of their colour shows. */
function drawDots(pen: Pen, dots: readonly Dot[], theme: ChartTheme, part = 1): void {
  let colour = -1;
  let alpha = Number.NaN;
  for (const dot of dots) {
    if (dot.colour !== colour) {
      colour = dot.colour;
      pen.fillStyle = theme.circles[colour]!;
    }
    if (dot.alpha !== alpha) {
      alpha = dot.alpha;
      pen.globalAlpha = alpha * part;
    }
    pen.beginPath();
    pen.arc(dot.x, dot.y, dot.r, 0, TURN);
    pen.fill();
  }
  pen.globalAlpha = 1;
}

function drawYou(
  pen: Pen,
  you: NonNullable<Scene['you']>,
  word: string,
  theme: ChartTheme,
  view: View,
): void {
  const { x, y } = toScreen(view, you);
  pen.globalAlpha = you.alpha;
  pen.fillStyle = theme.ink;
  pen.beginPath();
  pen.arc(x, y, you.r, 0, TURN);
  pen.fill();
  if (you.r >= ROOM_FOR_YOU) {
    pen.fillStyle = theme.ground;
    pen.font = YOU_FONT;
    pen.textAlign = 'center';
    pen.fillText(word, x, y + 0.5);
  }
  pen.globalAlpha = 1;
}
