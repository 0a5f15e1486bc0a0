import { useEffect } from 'react';
import type { Drawing } from '../charts/pictures/compose.ts';

/** The drawing on the screen, for whoever makes a picture of it; null where there is none. */
let shown: Drawing | null = null;

/** The drawing that the present screen shows. */
export function shownDrawing(): Drawing | null {
  return shown;
}

/** Tells which drawing this screen shows. */
export function useShowsDrawing(drawing: Drawing): void {
  useEffect(() => {
    shown = drawing;
    return () => {
      shown = null;
    };
  });
}
