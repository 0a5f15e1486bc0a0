import { rmSync } from 'node:fs';
import { Problem } from '../../../shared/model/problem.ts';

/**
 * Removes copies that make room; one that cannot be removed keeps none of the others.
 * @throws Problem `backup-not-cleared`, naming the first that is still there.
 */
export function clearAway(copies: readonly { readonly path: string }[]): void {
  const kept: { readonly path: string; readonly cause: unknown }[] = [];
  for (const { path } of copies) {
    try {
      rmSync(path, { force: true });
    } catch (cause) {
      kept.push({ path, cause });
    }
  }
  const [first] = kept;
  if (first)
    throw new Problem('backup-not-cleared', { file: first.path, count: kept.length }, { cause: first.cause });
}
