import { connectWriter } from '../database/open.ts';
import { createUids } from '../database/uids.ts';
import type { Change } from '../reads.ts';
import type { Following } from './options.ts';
import { type Store, storeOn } from './store.ts';
import { createTransactions, type Elsewhere, type Transactions } from './transactions.ts';

/** What work in a worker is told of the workspace. */
export interface Where {
  readonly file: string;
  readonly now: Date;
}

/**
 * Works on a workspace in a worker, on a connection of its own, as the core would. To be given in the core's turn:
 * nothing else may write meanwhile.
 */
export async function onOwnConnection<Result>(
  following: Following,
  { file, now }: Where,
  work: (store: Store, transactions: Transactions) => Promise<Result>,
): Promise<Elsewhere<Result>> {
  const writer = connectWriter(file);
  try {
    const store = storeOn({ file, writer, ids: createUids(), onSlow() {}, explain: (error) => error });
    const transactions = createTransactions(store, { ...following, clock: () => now, onError() {} });
    let change: Change = { tables: [], contacts: [] };
    transactions.onChange((told) => {
      change = told;
    });
    return { result: await work(store, transactions), change };
  } finally {
    writer.close();
  }
}
