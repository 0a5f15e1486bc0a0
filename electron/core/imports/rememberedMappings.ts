import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type ImportMapping, importMappingSchema } from '../../../shared/model/import.ts';
import type { OutsideDb } from '../database/outsideDb.ts';
import type { ReadDb } from '../database/readDb.ts';
import { storedValue, storeValue } from '../settings/stored.ts';
import { headerKey } from './reading/csv/headers.ts';

/** How the columns of tables with the same heads were read last. */
const rememberedSchema = z.array(z.object({ heads: z.string(), mapping: importMappingSchema })).catch([]);
type Remembered = z.output<typeof rememberedSchema>;

/** So many are kept; the one that was not used for longest goes first. */
const most = 50;

/** What tables are known by that have the same heads in the same order; null for one without heads. */
function headsOf({ columns }: ImportMapping): string | null {
  if (columns.every(({ header }) => /^Column \d+$/.test(header))) return null;
  const keys = columns.map(({ header }) => headerKey(header));
  return createHash('sha256').update(JSON.stringify(keys)).digest('hex').slice(0, 32);
}

const key = 'importMappings';

const stored = (db: Pick<ReadDb, 'value'>): Remembered => rememberedSchema.parse(storedValue(db, key) ?? []);

/** How a table with the heads of this proposal was read last, when people chose so; null when they never did. */
export function rememberedMapping(db: Pick<ReadDb, 'value'>, proposed: ImportMapping): ImportMapping | null {
  const heads = headsOf(proposed);
  if (heads === null) return null;
  return stored(db).find((one) => one.heads === heads)?.mapping ?? null;
}

/** Remembers how tables were read, for the next with the same heads. Beside history, as preferences are. */
export function rememberMappings(
  db: OutsideDb & Pick<ReadDb, 'value'>,
  mappings: readonly ImportMapping[],
): void {
  let remembered = stored(db);
  for (const mapping of mappings) {
    const heads = headsOf(mapping);
    if (heads !== null) remembered = [{ heads, mapping }, ...remembered.filter((one) => one.heads !== heads)];
  }
  storeValue(db, key, remembered.slice(0, most));
}

/** Forgets how tables with these heads were read. */
export function forgetMapping(db: OutsideDb & Pick<ReadDb, 'value'>, mapping: ImportMapping): void {
  const heads = headsOf(mapping);
  storeValue(
    db,
    key,
    stored(db).filter((one) => one.heads !== heads),
  );
}
