import { existsSync, statSync } from 'node:fs';

/**
 * Describes a closed workspace file by its size and the moment it was last written, so that the next one to
 * open it can tell whether it is exactly as it was left. Null while a log beside it still holds changes.
 */
export function sealOf(file: string): string | null {
  if (existsSync(`${file}-wal`)) return null;
  const { size, mtime } = statSync(file);
  return `${size} ${mtime.toISOString()}`;
}
