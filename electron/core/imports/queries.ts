import type { PastImport } from '../../../shared/model/importRun.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';

/** The last imports that changed something, newest first. */
export function recentImports(db: ReadDb, limit: number): PastImport[] {
  return db.all<PastImport>(sql`
    SELECT uid, at, file_name AS file, format AS layout, added, updated, skipped
    FROM import_batch ORDER BY at DESC, id DESC LIMIT ${limit}`);
}
