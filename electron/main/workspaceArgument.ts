import { extname, resolve } from 'node:path';
import { sampleWorkspace } from '../hosts/defaultWorkspace.ts';
import type { WorkspaceToOpen } from './coreProcess.ts';

/** The ending of workspace files, as the system knows it. */
export const workspaceEnding = '.circles';

/**
 * The workspace a command line asks for: a `.circles` file, relative to `folder`, or `--sample`. Null when
 * it asks for none.
 */
export function workspaceArgument(args: readonly string[], folder: string): WorkspaceToOpen | null {
  const file = args.findLast((arg) => !arg.startsWith('-') && extname(arg) === workspaceEnding);
  const sample = args.includes('--sample');
  if (file !== undefined) return { file: resolve(folder, file), sample, expected: false };
  return sample ? { file: sampleWorkspace(), sample, expected: false } : null;
}
