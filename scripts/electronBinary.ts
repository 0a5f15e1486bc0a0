import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { cacheFolder, root } from './project.ts';

const electronPackage = join(root, 'node_modules', 'electron');
const failureFile = join(cacheFolder, 'electron-unavailable.json');

/** How long fetching may take before the browser window is the better offer, in milliseconds. */
const longestFetch = 4 * 60_000;

/** How long a failure is remembered, so that every start does not wait for it again, in milliseconds. */
const memory = 24 * 60 * 60_000;

const failureSchema = z.object({ at: z.number(), reason: z.string() });

/** The desktop runtime, or why it cannot be had. */
export type ElectronBinary = { readonly path: string } | { readonly path: null; readonly reason: string };

/**
 * The Electron program. Its package fetches it on first use, which needs a network that allows it; a
 * failure is remembered for a day. With `again` it is tried nevertheless.
 */
export function obtainElectron({ again = false } = {}): ElectronBinary {
  const present = electronPath();
  if (present !== null) return { path: present };
  const failed = again ? null : rememberedFailure();
  if (failed !== null) return { path: null, reason: failed };
  console.error('Fetching Electron…');
  const { status, error, stderr } = spawnSync(process.execPath, [join(electronPackage, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: longestFetch,
  });
  const path = electronPath();
  if (status === 0 && path !== null) {
    rmSync(failureFile, { force: true });
    return { path };
  }
  const reason = error === undefined ? summary(stderr) : 'it took too long';
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(failureFile, JSON.stringify({ at: Date.now(), reason }));
  return { path: null, reason };
}

function electronPath(): string | null {
  const pathFile = join(electronPackage, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const path = join(electronPackage, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(path) ? path : null;
}

function rememberedFailure(): string | null {
  if (!existsSync(failureFile)) return null;
  const { at, reason } = failureSchema.parse(JSON.parse(readFileSync(failureFile, 'utf8')));
  return Date.now() - at < memory ? reason : null;
}

/** What happened, after the line of the installer's trace that says so. */
function summary(trace: string): string {
  const line = trace.split('\n').find((candidate) => /error/i.test(candidate));
  const said = line?.trim().replace(/^\w*Error: /, '');
  return said === undefined ? 'its download failed' : `its download failed (${said})`;
}
