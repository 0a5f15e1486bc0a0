import type { ReadDb } from '../database/readDb.ts';
import type { Source } from '../reads.ts';
import { createLook } from '../workspace/look.ts';
import { type RecentImport, recentImports } from './imports.ts';
import { askKinds, type CoreAsk } from './kinds/index.ts';
import { nowIn } from './now.ts';

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

/** Gathers the first screen as of a moment, where people live in a time zone. */
function today(db: ReadDb, at: string, zone: string): Today {
  const now = nowIn(new Date(at), zone);
  return {
    asks: askKinds.flatMap<CoreAsk>(({ asks }) => asks(db, now)),
    imports: recentImports(db),
  };
}

/** `today`, without keeping others waiting. */
export const todayLook = createLook('today.show', today);
