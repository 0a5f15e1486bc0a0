import { v7 as uuidv7 } from 'uuid';
import { followingContacts } from '../contacts/following.ts';
import { connect } from '../database/connect.ts';
import { migrate } from '../database/migrate.ts';
import { sql, sqlList } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';
import { erase } from '../history/erasing/erase.ts';
import { dropUndone, runningSet } from '../history/erasing/forgetting.ts';
import { startRecording } from '../history/recorder.ts';
import { Clocks } from '../history/remote/clocks.ts';
import { onOwnConnection } from '../workspace/elsewhere.ts';
import { writeAnew } from './clear.ts';

/** Brings a copy to the newest version. */
function renew(copy: string): void {
  const connection = connect(copy);
  try {
    migrate(connection, () => {});
  } finally {
    connection.close();
  }
}

/** Leaves the copy a single file, in which no byte of what was erased is. */
function seal(copy: string): void {
  const connection = connect(copy);
  try {
    writeAnew(connection);
    connection.pragma('wal_checkpoint(TRUNCATE)');
    connection.pragma('journal_mode = DELETE');
  } finally {
    connection.close();
  }
}

/**
 * Erases people from a copy of a workspace that nobody has open, and forgets all that was undone in it. What it has seen of
 * other copies stays as it was: nothing in it has a moment that the workspace itself did not give. It is of the newest version
 * then. @param erased uids.
 */
export async function eraseFromCopy(copy: string, erased: readonly string[], now: Date): Promise<void> {
  renew(copy);
  await onOwnConnection(followingContacts, { file: copy, now }, (store, transactions) =>
    transactions.run(({ noteChange }) => {
      const at = now.toISOString();
      const clocks = new Clocks(store.statements);
      // Recorded as any command is, so that the words that go are known; nothing of that stays.
      const recorder = startRecording(store.writer, 'contacts.erase', {
        uid: uuidv7(),
        origin: 'rule',
        member: null,
        device: '',
        at,
        moment: () => '',
      });
      const running = runningSet(store.outside);
      const db = store.writeDb((table, id, before, after) => {
        recorder.noteChange(table, id, before, after);
        noteChange(table, id, before, after);
        if (before !== null && after === null) clocks.forget(table, id, String(before.uid));
      });
      const contacts = db.all<RowOf<'contact'>>(sql`SELECT * FROM contact WHERE uid IN ${sqlList(erased)}`);
      for (const contact of contacts) erase(db, store.outside, contact, at);
      dropUndone(store.outside);
      store.outside.run(sql`DELETE FROM change_set WHERE id = ${running}`);
    }),
  );
  seal(copy);
}
