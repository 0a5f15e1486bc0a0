import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { promisify } from 'node:util';
import { type Mount, type SharedPlace, type Surroundings, sharedPlaceOf } from './sharedPlace.ts';

/** Reads what Linux says of its disks: `source folder type options 0 0`, with spaces as `\040`. */
export function readLinuxMounts(text: string): Mount[] {
  const plain = (word = ''): string =>
    word.replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)));
  return text.split('\n').flatMap((line) => {
    const [source, folder, type] = line.split(' ');
    return type === undefined ? [] : [{ source: plain(source), folder: plain(folder), type }];
  });
}

/** Reads what `mount` says on macOS: `source on folder (type, options)`. */
export function readMacMounts(text: string): Mount[] {
  return [...text.matchAll(/^(.+?) on (.+) \(([^,)]+)[^)]*\)$/gm)].map(
    ([, source = '', folder = '', type = '']) => ({ source, folder, type }),
  );
}

async function mounts(): Promise<Mount[]> {
  if (process.platform === 'linux') return readLinuxMounts(readFileSync('/proc/self/mounts', 'utf8'));
  if (process.platform === 'darwin') {
    const { stdout } = await promisify(execFile)('/sbin/mount', { timeout: 5000 });
    return readMacMounts(stdout);
  }
  return [];
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Who may open a file need not be allowed to see what is beside it.
    return [];
  }
}

/** What Windows says of OneDrive. */
function known(): Surroundings['known'] {
  const folder = process.env.OneDriveCommercial ?? process.env.OneDrive;
  return process.platform === 'win32' && folder ? { OneDrive: folder } : {};
}

/** Tells whether something else than this machine has a hand in a file of it; see `sharedPlaceOf`. */
export async function findSharedPlace(file: string): Promise<SharedPlace | null> {
  // A drive of Windows that is a share of another machine is one by its other name.
  const path = process.platform === 'win32' ? realpathSync.native(file) : file;
  return sharedPlaceOf(path, { mounts: await mounts(), known: known(), namesIn });
}
