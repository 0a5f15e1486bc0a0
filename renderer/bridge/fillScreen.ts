import { bridge } from './core.ts';

/** Fills the whole screen. Has to be called while somebody presses something; where it is refused, nothing happens. */
export function fillScreen(): void {
  if (bridge.desktop) bridge.desktop.fillScreen(true);
  else document.documentElement.requestFullscreen().catch(() => undefined);
}

/** Gives the screen back. */
export function leaveScreen(): void {
  if (bridge.desktop) bridge.desktop.fillScreen(false);
  else if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
}
