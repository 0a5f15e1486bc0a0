import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether a newer version may take the place of this one by itself: only where the system or the updater proves who made it.
 * macOS compares its signature with that of the app that runs. On Windows the updater does, if the installer was told the
 * publisher. Nothing does on Linux, where a newer version is only told of.
 * @param resources folder of the packed app that says who publishes it
 */
export function mayInstall(platform: NodeJS.Platform, isPackaged: boolean, resources: string): boolean {
  if (!isPackaged) return false;
  if (platform === 'darwin') return true;
  if (platform !== 'win32') return false;
  try {
    return /^publisherName:/m.test(readFileSync(join(resources, 'app-update.yml'), 'utf8'));
  } catch {
    return false;
  }
}
