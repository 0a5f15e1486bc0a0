import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { aptInstallation, type Command, canRun, isOnPath, pathFolders, run } from './apt.ts';
import { tools } from './project.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
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
  const onPath = pathFolders().flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...(usualPlaces[process.platform] ?? []), chromium.executablePath()].find(canRun);
}

/**
 * The commands that install Chromium, in the order in which to try: Debian's package where there is apt and
 * the right to use it, then Playwright's own.
 * @param isRoot whether this process may install packages @param has whether a program is on this machine
 */
export function installations(isRoot: boolean, has: (program: string) => boolean): Command[][] {
  const apt = aptInstallation(['chromium'], isRoot, has);
  const withLibraries = isRoot ? ['--with-deps'] : [];
  const playwright: Command = [process.execPath, tools.playwright, 'install', ...withLibraries, 'chromium'];
  return [...(apt === null ? [] : [apt]), [playwright]];
}

/**
 * Finds Chromium, or installs it: Debian's package when that is possible, else Playwright's own.
 * Throws with what to do when neither works.
 */
export function obtainChromium(): string {
  const present = findChromium();
  if (present !== undefined) return present;
  console.error('No Chromium found; installing one for the browser tests…');
  for (const commands of installations(process.getuid?.() === 0, isOnPath)) {
    commands.every(run);
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'The browser tests need Chromium, and it could not be installed. Install Chromium or Chrome, or set CHROME_PATH.',
  );
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
