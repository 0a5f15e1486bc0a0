import type { WaveDue } from '../../../shared/model/insight.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';
import { wavesDue, wavesReads } from '../insights/queries.ts';
import type { Source } from '../reads.ts';

/** A finished import, as Today recalls it. */
export interface RecentImport {
  readonly uid: string;
  readonly at: string;
  readonly fileName: string;
  readonly added: number;
  readonly updated: number;
  readonly skipped: number;
}

/** What asks for attention now, apart from the people who wait for contact: the list of people tells those. */
export interface Today {
  readonly waves: readonly WaveDue[];
  readonly imports: readonly RecentImport[];
}

/** What `today` depends on. */
export const todayReads: readonly Source[] = [...wavesReads, 'import_batch'];

const recentImports = 5;

/** Gathers the first screen. */
export function today(db: ReadDb, now: string): Today {
  return {
    waves: wavesDue(db, now),
    imports: db
      .all<RowOf<'import_batch'>>(
        sql`SELECT * FROM import_batch ORDER BY at DESC, id DESC LIMIT ${recentImports}`,
      )
      .map(({ uid, at, file_name, added, updated, skipped }) => ({
        uid,
        at,
        fileName: file_name,
        added,
        updated,
        skipped,
      })),
  };
}
