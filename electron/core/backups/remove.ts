import type { Workspace } from '../workspace/workspace.ts';
import { clearAway } from './clearAway.ts';
import { knownCopies } from './traces.ts';

/**
 * Deletes copies of the workspace that people no longer want. Those that are gone already are no error, and no other file is
 * touched, nor one that is a workspace of its own. @throws Problem `backup-not-cleared` when one stays. @returns how many
 * were deleted.
 */
export function removeCopies(
  { file, tell }: Workspace,
  { copies }: { copies: readonly string[] },
): { count: number } {
  const found = knownCopies(file).filter(({ path, kind }) => kind !== 'of' && copies.includes(path));
  try {
    clearAway(found);
  } finally {
    // The list of backups stands beside their job.
    tell({ tables: ['job'], contacts: [] });
  }
  return { count: found.length };
}
