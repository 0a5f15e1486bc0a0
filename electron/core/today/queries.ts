import type { WaveDue } from '../../../shared/model/insight.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import { wavesDue, wavesReads } from '../insights/queries.ts';
import type { Source } from '../reads.ts';

/** A finished import, as Today recalls it: of all its files that changed something. */
export interface RecentImport {
  readonly uid: string;
  readonly at: string;
  /** Name of its first file, and how many more there were. */
  readonly fileName: string;
  readonly others: number;
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
    // The files of one import have its moment; `min` makes SQLite take the other columns from the first of them.
    imports: db
      .all<RecentImport & { first: number }>(sql`
        SELECT min(id) AS first, uid, at, file_name AS fileName, count(*) - 1 AS others,
          sum(added) AS added, sum(updated) AS updated, sum(skipped) AS skipped
        FROM import_batch GROUP BY at ORDER BY at DESC LIMIT ${recentImports}`)
      .map(({ first: _, ...told }) => told),
  };
}
