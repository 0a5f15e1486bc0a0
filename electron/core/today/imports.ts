import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';

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

const recalled = 5;

/** The last imports, the newest first. */
export function recentImports(db: ReadDb): RecentImport[] {
  // The files of one import have its moment; `min` makes SQLite take the other columns from the first of them.
  return db
    .all<RecentImport & { first: number }>(sql`
      SELECT min(id) AS first, uid, at, file_name AS fileName, count(*) - 1 AS others,
        sum(added) AS added, sum(updated) AS updated, sum(skipped) AS skipped
      FROM import_batch GROUP BY at ORDER BY at DESC LIMIT ${recalled}`)
    .map(({ first: _, ...told }) => told);
}
