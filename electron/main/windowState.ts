import { join } from 'node:path';
import { app, type BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';
import { readJson, writeJson } from '../hosts/jsonFile.ts';

const schema = z.object({
  bounds: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  maximized: z.boolean(),
});

const storage = (): string => join(app.getPath('userData'), 'window.json');

export interface WindowState {
  /** Without x and y the system places the window. */
  readonly bounds: Partial<Rectangle> & Pick<Rectangle, 'width' | 'height'>;
  readonly maximized: boolean;
}

const initial: WindowState = { bounds: { width: 1360, height: 900 }, maximized: false };

/** Where the window was when it was last closed, if that is still on a screen. */
export function readWindowState(): WindowState {
  const state = readJson(storage(), schema.nullable(), null);
  return state !== null && isVisible(state.bounds) ? state : initial;
}

/** Remembers where a window is, at the moment it closes. */
export function rememberWindowState(window: BrowserWindow): void {
  window.on('close', () => {
    writeJson(storage(), { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  });
}

/** Whether enough of the title bar lies on a screen to take hold of it. */
function isVisible({ x, y, width }: Rectangle): boolean {
  const grip = 80;
  return screen.getAllDisplays().some(({ workArea: area }) => {
    const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
    return across >= grip && y >= area.y && y <= area.y + area.height - grip;
  });
}
