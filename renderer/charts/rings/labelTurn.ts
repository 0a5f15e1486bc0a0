import type { RingShape, Size } from '../scene.ts';
import { toScreen, type View } from '../view.ts';

/** Room that the name of a ring needs around its middle, in CSS pixels. */
const ROOM = 56;
const TOP_ROOM = 8;
const STEP = Math.PI / 90;

/**
 * Where along its edge the name of a ring stands: the turn from the top, clockwise, that is nearest to the top and in
 * sight. At the whole drawing that is the top itself. Null where none of the edge is in sight.
 */
export function labelTurn(ring: RingShape, view: View, size: Size): number | null {
  const middle = toScreen(view, ring);
  const radius = ring.outer * view.k;
  const shows = (turn: number): boolean => {
    const x = middle.x + Math.sin(turn) * radius;
    const y = middle.y - Math.cos(turn) * radius;
    // At the top and bottom a name lies along the border, elsewhere it stands towards it.
    const flat = Math.abs(Math.cos(turn));
    const across = ROOM * flat + TOP_ROOM;
    const down = ROOM * (1 - flat) + TOP_ROOM;
    return x >= across && y >= down && x <= size.width - across && y <= size.height - down;
  };
  if (view.k === 1) return 0;
  for (let turn = 0; turn <= Math.PI; turn += STEP) {
    if (shows(turn)) return turn;
    if (shows(-turn)) return -turn;
  }
  return null;
}
