import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { checkTables } from '../backups/assertSound.ts';
import { connect } from '../database/connect.ts';
import type { Errand } from '../workers/errand.ts';

/** Statements that find what SQLite cannot know to be wrong: each gives a row where a copy or history is not true. */
const contradictions = [
  `SELECT 1 FROM (SELECT contact_id, interaction_id, at, direction, kind, nps FROM contact_log
     EXCEPT SELECT contact_id, interaction_id, at, direction, kind, nps
     FROM interaction_contact JOIN interaction ON interaction.id = interaction_id)`,
  `SELECT 1 FROM (SELECT contact_id, interaction_id FROM interaction_contact
     EXCEPT SELECT contact_id, interaction_id FROM contact_log)`,
  `SELECT 1 FROM contact WHERE archived_at IS NULL AND id NOT IN (SELECT rowid FROM contact_search)`,
  `SELECT 1 FROM contact_search WHERE rowid NOT IN (SELECT id FROM contact WHERE archived_at IS NULL)`,
  `SELECT 1 FROM row_change WHERE change_set_id NOT IN (SELECT id FROM change_set)`,
];

const unsound = (what: string): Error => new Database.SqliteError(what, 'SQLITE_CORRUPT');

/**
 * Checks an open workspace from beginning to end while others work in it: its pages and indexes, its references, the search
 * index, the log of contacts and history. Its input is the path; it throws SqliteError SQLITE_CORRUPT at what is wrong.
 */
export const fullCheck: Errand<string, void> = {
  name: 'health.fullCheck',

  async run(file, { signal }) {
    const connection = connect(file, { readonly: true });
    try {
      await checkTables(connection, 'integrity_check', signal);
      const [broken] = connection.pragma('foreign_key_check') as { table: string }[];
      if (broken) throw unsound(`A reference of ${broken.table} leads nowhere`);
      for (const statement of contradictions) {
        await setImmediate();
        signal.throwIfAborted();
        if (connection.prepare(`${statement} LIMIT 1`).get()) throw unsound(statement);
      }
    } finally {
      connection.close();
    }
  },
};
