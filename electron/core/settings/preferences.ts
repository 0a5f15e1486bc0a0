import { z } from 'zod';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import { mutation, query, router } from '../trpc.ts';
import { storeValue } from './stored.ts';

/** How the user looks at a workspace. View state: kept in the file, outside history. */
export const preferencesSchema = z.object({
  /** Interface language; null follows the system. */
  language: z.enum(['en', 'nl']).nullable(),
  colours: z.enum(['light', 'dark', 'auto']),
  /** ISO 4217 code of the currency that revenue is counted in; deals in others keep theirs. */
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type Preferences = z.infer<typeof preferencesSchema>;

const defaults: Preferences = { language: null, colours: 'auto', currency: 'EUR' };

/** The preferences of this workspace, with defaults for what was never set. */
export function preferences(db: ReadDb): Preferences {
  const rows = db.all<{ key: string; value: string }>(sql`SELECT key, value FROM preference`);
  const stored = Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value)]));
  return preferencesSchema.parse({ ...defaults, ...stored });
}

/** Currency that revenue is counted in. Reads nothing else, so that no other preference makes figures old. */
export function workspaceCurrency(db: ReadDb): string {
  const stored = db.value<string>(sql`SELECT value FROM preference WHERE key = 'currency'`);
  return stored === undefined
    ? defaults.currency
    : preferencesSchema.shape.currency.parse(JSON.parse(stored));
}

/** The chosen language, null where the system's is followed. Reads nothing else, as `workspaceCurrency` does. */
export function chosenLanguage(db: ReadDb): Preferences['language'] {
  const stored = db.value<string>(sql`SELECT value FROM preference WHERE key = 'language'`);
  return stored === undefined
    ? defaults.language
    : preferencesSchema.shape.language.parse(JSON.parse(stored));
}

/** Preferences that more depends on than how the page looks. */
const telling = ['currency', 'language'] as const;

export const preferencesRouter = router({
  get: query(z.void(), ['preference'], (db) => preferences(db)),
  set: mutation(preferencesSchema.partial(), async (workspace, changes) => {
    const changed = ['preference', ...telling.filter((key) => changes[key] !== undefined)] as const;
    await workspace.keep(changed, (db) => {
      for (const [key, value] of Object.entries(changes)) storeValue(db, key, value);
    });
  }),
});
