import { drawPatch, drawPeople, drawScene, drawWords } from '../draw.ts';
import type { Kept } from '../kept.ts';
import type { PlacedName } from '../labels.ts';
import type { ScreenPen } from '../pen.ts';
import { drawPhotos, type PlacedPhoto } from '../photos.ts';
import type { Box, Scene, Size } from '../scene.ts';
import type { ChartTheme } from '../theme.ts';
import { toScene, toScreen, type View } from '../view.ts';

/** What the base canvas shows, but for the view. */
export interface Picture {
  readonly scene: Scene;
  readonly theme: ChartTheme;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
  /** The word in the middle dot. */
  readonly you: string;
  /** Those who are not dimmed. */
  readonly kept: Kept;
  /** Places names for a view that has settled. */
  readonly namesAt: (view: View) => readonly PlacedName[];
  /** The same of photos, where there are any. */
  readonly photosAt?: (view: View) => readonly PlacedPhoto[];
}

/** What has its place on the screen. */
interface Placed {
  readonly names: readonly PlacedName[];
  readonly photos: readonly PlacedPhoto[];
}

/** A canvas out of sight: a pen that paints on it, and the image it makes. */
export interface Sheet {
  readonly pen: ScreenPen;
  readonly image: CanvasImageSource;
  /** Gives it a size in device pixels and clears it. */
  resize(width: number, height: number): void;
}

interface Shown extends Picture {
  readonly view: View;
}

/** The people of a picture painted once for a view, with some ground around what shows. */
interface Bitmap extends Pick<Picture, 'scene' | 'theme' | 'ratio' | 'kept'> {
  readonly view: View;
  /** What it covers, in CSS pixels of that view. */
  readonly frame: Box;
  /** Pixels of the sheet per CSS pixel of that view. */
  readonly density: number;
}

/** With fewer dots than this a frame is painted in a few milliseconds, and sharp. */
const FEW = 2000;
/** Ground around what shows, as a part of its width and height. */
const MARGIN = 0.5;
/** How much larger a bitmap may be shown than it was painted. */
const LARGEST = 2;
/** Most pixels of a bitmap, about 50 MB: a larger one is painted less finely. */
const MOST_PIXELS = 12_000_000;

/**
 * Paints the base canvas. Of a scene that is a step away from what is shown it paints only the ground on which
 * they differ, and leaves the names where they were: the layout that follows places them anew. While the view of many people moves, it shows a bitmap of them, as painting each
 * would take longer than a frame; the bitmap is painted anew when the view leaves it or comes too near.
 */
export class BasePainter {
  readonly #sheet: Sheet;
  #bitmap: Bitmap | null = null;
  /** What the base shows, unless that is moving. */
  #shown: Shown | null = null;
  /** What was placed for the view that settled last. */
  #placed: (Placed & { readonly view: View }) | null = null;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  /** Paints a picture, which moves or has settled; returns whether its people were painted one by one. */
  paint(pen: ScreenPen, picture: Picture, view: View, moving: boolean): boolean {
    const { scene, theme, ratio, you, kept } = picture;
    const shown = this.#shown;
    this.#shown = moving ? null : { ...picture, view };
    if (!moving && shown !== null && this.#placed !== null) {
      const ground = differing(shown, { ...picture, view });
      for (const box of ground ?? []) {
        const words = { you, ...this.#placed };
        drawPatch(pen, scene, theme, view, ratio, words, onPixels(box, view, ratio), kept);
      }
      if (ground !== null) return true;
    }
    if (!moving || scene.dots.length < FEW) {
      const placed = { names: picture.namesAt(view), photos: picture.photosAt?.(view) ?? [] };
      this.#placed = { view, ...placed };
      drawScene(pen, scene, theme, view, ratio, { you, ...placed }, kept);
      return true;
    }
    const fits = this.#bitmap !== null && shows(this.#bitmap, picture, view);
    const bitmap = fits ? this.#bitmap! : this.#paintBitmap(picture, view);
    const source = within(bitmap, view, scene.size);
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, scene.size.width, scene.size.height);
    pen.drawImage(
      this.#sheet.image,
      ...([source.x, source.y, source.width, source.height] as const),
      ...([0, 0, scene.size.width, scene.size.height] as const),
    );
    const { names, photos } = this.#placedAlong(view);
    drawPhotos(pen, photos, ratio);
    drawWords(pen, scene, theme, view, ratio, { you, names });
    return !fits;
  }

  #paintBitmap({ scene, theme, ratio, kept }: Picture, view: View): Bitmap {
    const frame = frameAround(scene.size, view);
    const pixels = frame.width * frame.height * ratio ** 2;
    const density = ratio * Math.min(1, Math.sqrt(MOST_PIXELS / pixels));
    this.#sheet.resize(Math.ceil(frame.width * density), Math.ceil(frame.height * density));
    const moved = { k: view.k, x: view.x - frame.x, y: view.y - frame.y };
    drawPeople(this.#sheet.pen, scene, theme, moved, density, { ...frame, x: 0, y: 0 }, kept);
    this.#bitmap = { scene, theme, ratio, kept, view, frame, density };
    return this.#bitmap;
  }

  /** What was placed for the view that settled last, panned along; nearer or further it would stand in the way. */
  #placedAlong(view: View): Placed {
    if (this.#placed === null || this.#placed.view.k !== view.k) return { names: [], photos: [] };
    const { names, photos, view: from } = this.#placed;
    const along = <One extends { readonly box: Box }>(one: One): One => ({
      ...one,
      box: { ...one.box, x: one.box.x + view.x - from.x, y: one.box.y + view.y - from.y },
    });
    return { names: names.map(along), photos: photos.map(along) };
  }
}

/** Where a picture that is a step away from what is shown differs from it; null when it is no such step. */
function differing(shown: Shown, next: Shown): readonly Box[] | null {
  const { step } = next.scene;
  if (step === undefined) return null;
  if (shown.view !== next.view || shown.theme !== next.theme || shown.ratio !== next.ratio) return null;
  if (shown.kept !== next.kept) return null;
  if (shown.scene === step.from) return step.ground;
  return shown.scene.step?.from === step.from ? [...shown.scene.step.ground, ...step.ground] : null;
}

/** The whole pixels that a box of the scene touches, in CSS pixels of the screen. */
function onPixels(box: Box, view: View, ratio: number): Box {
  const corner = toScreen(view, box);
  const x = Math.floor(corner.x * ratio) / ratio;
  const y = Math.floor(corner.y * ratio) / ratio;
  const right = Math.ceil((corner.x + box.width * view.k) * ratio) / ratio;
  const bottom = Math.ceil((corner.y + box.height * view.k) * ratio) / ratio;
  return { x, y, width: right - x, height: bottom - y };
}

/** What shows at a view and some ground around it, as far as there is any of the scene. */
function frameAround(size: Size, view: View): Box {
  const left = Math.max(-size.width * MARGIN, Math.min(0, view.x));
  const top = Math.max(-size.height * MARGIN, Math.min(0, view.y));
  const right = Math.min(size.width * (1 + MARGIN), Math.max(size.width, view.x + view.k * size.width));
  const bottom = Math.min(size.height * (1 + MARGIN), Math.max(size.height, view.y + view.k * size.height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Whether a bitmap can stand for a picture at a view. */
function shows(bitmap: Bitmap, { scene, theme, ratio, kept }: Picture, view: View): boolean {
  if (bitmap.scene !== scene || bitmap.theme !== theme || bitmap.ratio !== ratio) return false;
  if (bitmap.kept !== kept) return false;
  if (view.k > bitmap.view.k * LARGEST) return false;
  const { x, y, width, height } = within(bitmap, view, scene.size);
  const right = bitmap.frame.width * bitmap.density;
  const bottom = bitmap.frame.height * bitmap.density;
  return x >= -1 && y >= -1 && x + width <= right + 1 && y + height <= bottom + 1;
}

/** The part of a bitmap that shows at a view, in its pixels. */
function within({ view: painted, frame, density }: Bitmap, view: View, size: Size): Box {
  const corner = toScreen(painted, toScene(view, { x: 0, y: 0 }));
  const scale = (painted.k / view.k) * density;
  return {
    x: (corner.x - frame.x) * density,
    y: (corner.y - frame.y) * density,
    width: size.width * scale,
    height: size.height * scale,
  };
}
