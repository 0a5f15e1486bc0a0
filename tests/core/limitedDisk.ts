import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What a program said on a disk that takes only so much, and how it ended. */
export interface LimitedRun {
  readonly lines: readonly string[];
  readonly errors: string;
  /** 0 unless it ended by an error nobody caught. */
  readonly code: number | null;
}

/**
 * Runs a program of `children/` that cannot write to any file beyond so many blocks of 512 bytes: the system refuses that
 * as a full disk does. Not for Windows, which knows no such limit.
 */
export function runLimited(blocks: number, program: string, ...parameters: readonly string[]): LimitedRun {
  const path = join(import.meta.dirname, 'children', program);
  const { stdout, stderr, status } = spawnSync(
    'sh',
    ['-c', `ulimit -f ${blocks} && exec "$0" "$@"`, process.execPath, path, ...parameters],
    { encoding: 'utf8' },
  );
  return { lines: stdout.split('\n').filter((line) => line !== ''), errors: stderr, code: status };
}
