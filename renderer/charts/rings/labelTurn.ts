import type { LabelBox, RingShape, Size } from '../scene.ts';
import { textScale, toScreen, type View } from '../view.ts';

/** Room between a name and the border of the drawing, in CSS pixels: half its height, and some air. */
const ROOM = 10;
const STEP = Math.PI / 90;

/**
 * Where along its edge the name of a ring stands: the turn from the top, clockwise, that is nearest to the top and has all of
 * the name in sight. At the whole drawing that is the top itself. Null where too little of the edge is in sight.
 */
export function labelTurn(ring: RingShape, { width }: LabelBox, view: View, size: Size): number | null {
  if (view.k === 1) return 0;
  const middle = toScreen(view, ring);
  const radius = ring.outer * view.k;
  const half = Math.min(Math.PI / 2, (width * textScale(view.k)) / 2 / radius);
  const shows = (turn: number): boolean => {
    const x = middle.x + Math.sin(turn) * radius;
    const y = middle.y - Math.cos(turn) * radius;
    return x >= ROOM && y >= ROOM && x <= size.width - ROOM && y <= size.height - ROOM;
  };
  const whole = (turn: number) => shows(turn) && shows(turn - half) && shows(turn + half);
  for (let turn = 0; turn <= Math.PI; turn += STEP) {
    if (whole(turn)) return turn;
    if (whole(-turn)) return -turn;
  }
  return null;
}
