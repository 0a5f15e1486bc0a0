import type { ReadDb } from '../database/readDb.ts';
import type { Source } from '../reads.ts';
import type { Now } from './askKind.ts';
import { type RecentImport, recentImports } from './imports.ts';
import { askKinds, type CoreAsk } from './kinds/index.ts';

/** What asks for attention now, apart from what the list of people and the suggested steps tell; and what lies behind. */
export interface Today {
  /** In no order yet, with those that were put off. */
  readonly asks: readonly CoreAsk[];
  readonly imports: readonly RecentImport[];
}

/** What `today` depends on. */
export const todayReads: readonly Source[] = [
  ...new Set([...askKinds.flatMap(({ reads }) => reads), 'import_batch' as const, 'clock' as const]),
];

/** Gathers the first screen. */
export function today(db: ReadDb, now: Now): Today {
  return {
    asks: askKinds.flatMap<CoreAsk>(({ asks }) => asks(db, now)),
    imports: recentImports(db),
  };
}
