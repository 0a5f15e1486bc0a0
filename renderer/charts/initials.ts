import type { PlacedName } from './labels.ts';
import type { Dot, Scene } from './scene.ts';
import { discShows, toScreen, type View } from './view.ts';

/** Radius on the screen from which a dot has room for initials. */
const ROOM = 12.5;
/** Size of the text as a part of the radius, and the most of it in CSS pixels. */
const SIZE = 0.82;
const LARGEST = 22;

/** The dots in sight that are large enough to hold initials or a photo. */
export function dotsWithRoom({ dots, size }: Scene, view: View): Dot[] {
  return dots.filter(
    ({ x, y, r, alpha }) => r * view.k >= ROOM && alpha === 1 && discShows(view, x, y, r, size),
  );
}

/** The initials on dots that are large enough to hold them; dots without any are left out. */
export function placeInitials(scene: Scene, view: View, initialsOf: (id: string) => string): PlacedName[] {
  return dotsWithRoom(scene, view).flatMap((dot): PlacedName[] => {
    const r = dot.r * view.k;
    const text = initialsOf(dot.id);
    if (text === '') return [];
    const { x, y } = toScreen(view, dot);
    const height = Math.min(LARGEST, r * SIZE);
    const box = { x: x - r, y: y - height / 2, width: 2 * r, height };
    return [{ id: dot.id, text, box, onDot: dot.colour }];
  });
}
