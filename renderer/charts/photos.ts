import { dotsWithRoom } from './initials.ts';
import type { ScreenPen } from './pen.ts';
import type { Box, Scene } from './scene.ts';
import { toScreen, type View } from './view.ts';

/** Photos of people, cut to a disc, by uid. */
export type Photos = ReadonlyMap<string, CanvasImageSource>;

export const noPhotos: Photos = new Map();

/** A photo on its dot, in CSS pixels. */
export interface PlacedPhoto {
  readonly image: CanvasImageSource;
  readonly box: Box;
}

/** Radius of a photo as a part of its dot's: the rim tells the circle by its colour. */
const INSIDE = 0.88;

/** The photos on dots that are large enough to hold them. */
export function placePhotos(scene: Scene, view: View, photos: Photos): PlacedPhoto[] {
  if (photos.size === 0) return [];
  return dotsWithRoom(scene, view).flatMap((dot): PlacedPhoto[] => {
    const image = photos.get(dot.id);
    if (image === undefined) return [];
    const { x, y } = toScreen(view, dot);
    const r = dot.r * view.k * INSIDE;
    return [{ image, box: { x: x - r, y: y - r, width: 2 * r, height: 2 * r } }];
  });
}

/** Paints photos over their dots. `ratio` is device pixels per CSS pixel. */
export function drawPhotos(pen: ScreenPen, photos: readonly PlacedPhoto[], ratio: number): void {
  if (photos.length === 0) return;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  for (const { image, box } of photos) pen.drawImage(image, box.x, box.y, box.width, box.height);
}
