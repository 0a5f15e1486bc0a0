import type Database from 'better-sqlite3';
import { dropRemovedWords } from '../contacts/searchIndex.ts';
import { connectWriter } from '../database/open.ts';
import type { Errand } from '../workers/errand.ts';
import type { Turn } from '../workspace/elsewhere.ts';
import type { Elsewhere } from '../workspace/transactions.ts';

/** Writes an open file anew, into its log where it has one. */
export function writeAnew(connection: Database.Database): void {
  connection.pragma('secure_delete = ON');
  dropRemovedWords(connection);
  connection.exec('VACUUM');
}

/**
 * Writes the file anew, so that no byte of what was removed is left in it, in its log or among the words of search:
 * SQLite itself only marks the room as free. It throws when a reader kept the log from being emptied.
 */
export const clearFile: Errand<Turn, Elsewhere<void>> = {
  name: 'erasing.clear',

  run({ file }) {
    const connection = connectWriter(file);
    try {
      writeAnew(connection);
      const [log] = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
      if (log?.busy !== 0) throw new Error('The log could not be emptied: somebody reads');
    } finally {
      connection.close();
    }
    return { result: undefined, change: { tables: [], contacts: [] } };
  },
};
