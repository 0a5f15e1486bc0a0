import { contactRow } from '../contacts/find.ts';
import { followingContacts } from '../contacts/following.ts';
import { erase } from '../history/erasing/erase.ts';
import { dropUndone } from '../history/erasing/forgetting.ts';
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

/** Forgets in a worker what everything that was undone had changed. */
export const forgetElsewhere: Errand<Turn, Elsewhere<void>> = {
  name: 'erasing.forgetUndone',

  run: (turn, run) =>
    takeTurn(turn, followingContacts, 'erase', run, ({ store, transactions, clock }) =>
      transactions.run(({ changed }) => {
        dropUndone(store.outside);
        planClearing(store.outside, clock());
        changed.add('change_set');
      }),
    ),
};
