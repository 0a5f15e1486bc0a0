import { useEffect } from 'react';
import type { Drawing } from '../charts/pictures/compose.ts';

/** A drawing as it is on the screen. */
export interface ShownDrawing extends Drawing {
  /** The past day it is of, `YYYY-MM-DD`; null is the present. */
  readonly day: string | null;
}

/** The drawing on the screen, for whoever makes a picture of it; null where there is none. */
let shown: ShownDrawing | null = null;

/** The drawing that the present screen shows. */
export function shownDrawing(): ShownDrawing | null {
  return shown;
}

/** Tells which drawing this screen shows. */
export function useShowsDrawing(drawing: ShownDrawing): void {
  useEffect(() => {
    shown = drawing;
    return () => {
      shown = null;
    };
  });
}
