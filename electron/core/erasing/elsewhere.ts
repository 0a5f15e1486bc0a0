import { contactRow } from '../contacts/find.ts';
import { followingContacts } from '../contacts/following.ts';
import { erase, noteErasure } from '../history/erasing/erase.ts';
import { dropUndone, undoneContacts } from '../history/erasing/forgetting.ts';
import type { Errand } from '../workers/errand.ts';
import { type Turn, takeTurn } from '../workspace/elsewhere.ts';
import type { Elsewhere } from '../workspace/transactions.ts';
import { planClearing } from './jobs.ts';

/** Erases a contact in a worker: all of history is read for it. */
export const eraseElsewhere: Errand<{ readonly uid: string } & Turn, Elsewhere<void>> = {
  name: 'erasing.erase',

  run: ({ uid, ...turn }, run) =>
    takeTurn(turn, followingContacts, 'erase', run, ({ store, command, clock }) =>
      command(
        'contacts.erase',
        (db) => {
          erase(db, store.outside, contactRow(db, uid), clock().toISOString());
          planClearing(store.outside, clock());
        },
        () => ({}),
      ),
    ),
};

/**
 * Forgets in a worker what everything that was undone had changed. People who were undone count as erased, and that it was done
 * is noted as an erasure too: copies made before still hold it.
 */
export const forgetElsewhere: Errand<Turn, Elsewhere<void>> = {
  name: 'erasing.forgetUndone',

  run: (turn, run) =>
    takeTurn(turn, followingContacts, 'erase', run, ({ store, command, clock }) =>
      command(
        'history.forget',
        (db) => {
          const at = clock().toISOString();
          for (const uid of undoneContacts(store.outside)) noteErasure(db, uid, at);
          db.insert('erasure', { at });
          dropUndone(store.outside);
          planClearing(store.outside, clock());
        },
        () => ({}),
      ),
    ),
};
