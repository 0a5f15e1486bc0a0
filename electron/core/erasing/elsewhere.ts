import { contactRow } from '../contacts/find.ts';
import { followingContacts } from '../contacts/following.ts';
import { dropUndone, forgetContact } from '../history/forgetting.ts';
import type { Errand } from '../workers/errand.ts';
import { type Turn, takeTurn } from '../workspace/elsewhere.ts';
import type { Elsewhere } from '../workspace/transactions.ts';
import { planClearing } from './jobs.ts';
import { removeContact } from './rows.ts';

/** Erases a contact in a worker: all of history is read for it. */
export const eraseElsewhere: Errand<{ readonly uid: string } & Turn, Elsewhere<void>> = {
  name: 'erasing.erase',

  run: ({ uid, ...turn }, run) =>
    takeTurn(turn, followingContacts, 'erase', run, ({ store, command, clock }) =>
      command(
        'contacts.erase',
        (db) => {
          const contact = contactRow(db, uid);
          removeContact(db, contact);
          forgetContact(store.outside, contact);
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
