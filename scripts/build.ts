/** Builds `out/` when its sources have changed since it was built; run directly it does just that. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { withBuildLock } from './buildLock.ts';
import { root, tools } from './project.ts';

const sources = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'electron.vite.config.ts',
  'package-lock.json',
];
const stamp = join(root, 'out', '.sources');

/**
 * Builds the app unless what is in `out/` was built from exactly these sources. Everything the build says
 * goes to standard error. Says whether `out/` is good now. Several callers at once build once.
 */
export function buildIfStale(): boolean {
  return isFresh() || withBuildLock(() => isFresh() || build());
}

function isFresh(): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

function build(): boolean {
  console.error('Building…');
  const before = fingerprint();
  // A build that is cut short leaves half an app, which must not pass for the one before it.
  rmSync(stamp, { force: true });
  const { status } = spawnSync(process.execPath, [tools.electronVite, 'build'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status === 0) writeFileSync(stamp, before);
  else console.error('The build failed; the reason is above.');
  return status === 0;
}

/** One hash over the path and content of every source. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesOf(join(root, source)))) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return [];
  if (entry.isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

if (import.meta.main && !buildIfStale()) process.exit(1);
