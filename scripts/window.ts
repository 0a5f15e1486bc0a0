import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
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

/** Settings of the Linux kernel that keep programs from sandboxes of their own, with the value that does. */
const sandboxSettings = [
  ['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'],
  ['/proc/sys/kernel/unprivileged_userns_clone', '0'],
] as const;

/**
 * Why Electron would refuse to start here, or null. An Electron that comes from npm has no helper program
 * of its own with root's rights, so it needs what some distributions grant to installed programs only.
 */
export function sandboxObstacle(): string | null {
  const forbidden = sandboxSettings.some(
    ([setting, value]) => existsSync(setting) && readFileSync(setting, 'utf8').trim() === value,
  );
  return forbidden ? 'this system lets only installed programs have a sandbox' : null;
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
