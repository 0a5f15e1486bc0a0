import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';

/** Why no window can be shown here, or null when one can. */
export function windowObstacle(): string | null {
  if (process.platform !== 'linux') return null;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no display';
  // Chromium's sandbox does not work as root, and without it no page should be opened.
  return process.getuid?.() === 0 ? 'windows are not opened as root' : null;
}

/** Opens an address in a browser window of its own; false when no browser for it is found. */
export function openWindow(url: string): boolean {
  const chromium = findChromium();
  if (chromium === undefined) return false;
  const profile = join(homedir(), '.cache', 'circles-of-trust', 'window');
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  const window = spawn(chromium, [`--app=${url}`, `--user-data-dir=${profile}`, '--no-first-run'], {
    detached: true,
    stdio: 'ignore',
  });
  window.unref();
  return true;
}
