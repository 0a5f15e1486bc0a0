import { extname, resolve } from 'node:path';
import { type WorkspaceToOpen, workspaceEnding } from '../../shared/model/workspaces.ts';
import { sampleWorkspace } from '../hosts/defaultWorkspace.ts';

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
