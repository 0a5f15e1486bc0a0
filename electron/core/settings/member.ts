import { z } from 'zod';
import type { ReadDb } from '../database/readDb.ts';
import { mutation, query, router } from '../trpc.ts';
import { storedValue, storeValue } from './stored.ts';

const namesKey = 'names';

/** What people here call themselves, by how the system knows them: a file may be opened by others elsewhere. */
function namesOf(db: ReadDb): Readonly<Record<string, string>> {
  return (storedValue(db, namesKey) ?? {}) as Readonly<Record<string, string>>;
}

/**
 * The name in history of who works here: what they call themselves, else how the system knows them; null when it does
 * not.
 * @param userName how the system knows them.
 */
export function ownName(db: ReadDb, userName: string): string | null {
  return namesOf(db)[userName] || userName || null;
}

export const memberRouter = router({
  /** The name of who works here; null when they have none. */
  name: query(z.void(), ['preference'], (db, _input, { host }) => ownName(db, host.userName)),
  /**
   * An empty name is that which the system knows. What was done stays under the name it was done by.
   * @returns the name from now on.
   */
  rename: mutation(
    z.object({ name: z.string().trim().max(100) }),
    (workspace, { name }, { host: { userName } }) =>
      workspace.keep(['preference'], (db) => {
        storeValue(db, namesKey, { ...namesOf(db), [userName]: name });
        return ownName(db, userName);
      }),
  ),
});
