import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { root, tools } from './project.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
};

/**
 * A Chromium or Chrome on this machine: `CHROME_PATH`, one on the PATH or in its usual place, or the one
 * Playwright fetched. Undefined when there is none. Throws when CHROME_PATH names something that cannot
 * be run, since that was meant.
 */
export function findChromium(): string | undefined {
  const named = process.env.CHROME_PATH;
  if (named !== undefined) {
    if (!canRun(named)) throw new Error(`CHROME_PATH is ${named}, which is not a program`);
    return named;
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...(usualPlaces[process.platform] ?? []), chromium.executablePath()].find(canRun);
}

/**
 * Finds Chromium, or installs it: Debian's package when that is possible, else Playwright's own.
 * Throws with what to do when neither works.
 */
export function obtainChromium(): string {
  const present = findChromium();
  if (present !== undefined) return present;
  console.error('No Chromium found; installing one for the browser tests…');
  const isRoot = process.getuid?.() === 0;
  if (isRoot && canRun('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-q']);
    run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium']);
  }
  if (findChromium() === undefined) {
    run(process.execPath, [tools.playwright, 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium']);
  }
  const installed = findChromium();
  if (installed !== undefined) return installed;
  throw new Error(
    'The browser tests need Chromium, and it could not be installed. Install Chromium or Chrome, or set CHROME_PATH.',
  );
}

function run(command: string, args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], env });
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Switches for a Chromium that photographs or tests: quiet on the network, and able to run as root. */
export function chromiumArguments(): string[] {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}
