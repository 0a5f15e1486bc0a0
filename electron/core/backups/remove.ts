import type { Workspace } from '../workspace/workspace.ts';
import { listBackups } from './backup.ts';
import { clearAway } from './clearAway.ts';

/**
 * Deletes backups of the workspace that people no longer want. Those that are gone already are no error, and no other file is
 * touched. @throws Problem `backup-not-cleared` when one stays. @returns how many were deleted.
 */
export function removeBackups(
  { file, tell }: Workspace,
  { copies }: { copies: readonly string[] },
): { count: number } {
  const found = listBackups(file).filter(({ path }) => copies.includes(path));
  try {
    clearAway(found);
  } finally {
    // The list of backups stands beside their job.
    tell({ tables: ['job'], contacts: [] });
  }
  return { count: found.length };
}
