import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Has the disk hold what was written to a file, or, opened with `r`, which files a folder has. */
export function settle(path: string, flags: 'r' | 'r+' = 'r+'): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
