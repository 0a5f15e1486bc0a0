import { basename } from 'node:path';
import { Problem } from '../../../shared/model/problem.ts';

/** Bytes that the longest name beside a workspace has more than its own: that of a backup being written. */
const longestAddition = '-backups/2026-03-02T09-00-00.000Z before-version-100.100000 .partial'.length;

/** Bytes that systems let the name of a file and a whole path have; SQLite's own limit of a path is 512. */
const most = { name: 255, path: process.platform === 'win32' ? 259 : 500 } as const;

/**
 * Refuses a path that a workspace, or a backup in the folder beside it, could not have.
 * @throws Problem `workspace-name-unfit`.
 */
export function assertFitName(file: string): void {
  const name = Buffer.byteLength(basename(file));
  const isTooLong =
    name + longestAddition > most.name || Buffer.byteLength(file) + longestAddition + name > most.path;
  if (isTooLong || file.includes('\0')) {
    throw new Problem('workspace-name-unfit', { file: file.replaceAll('\0', '␀') });
  }
}
