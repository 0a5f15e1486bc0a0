import { z } from 'zod';
import { mutation, query, router } from '../trpc.ts';
import { ledgerReads, ledgersLook } from './ledger.ts';
import { tickTreat } from './treat.ts';

export const promisesRouter = router({
  /** What was kept and broken of the promises to each circle, over the last year. */
  circles: query(z.void(), ledgerReads, (_db, _input, { workspace }) => ledgersLook.at(workspace)),
  treat: mutation(z.object({ contacts: z.array(z.string()).min(1).max(10_000) }), tickTreat),
});
