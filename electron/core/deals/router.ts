import { z } from 'zod';
import { dealStandingSchema, newDealSchema, refundSchema } from '../../../shared/model/deal.ts';
import { mutation, query, router } from '../trpc.ts';
import { createDeal, refundDeal, setDealStatus } from './commands.ts';
import { listDeals } from './queries.ts';

export const dealsRouter = router({
  list: query(z.void(), ['deal', 'contact'], (db) => listDeals(db)),
  create: mutation(newDealSchema, createDeal),
  refund: mutation(refundSchema, refundDeal),
  setStatus: mutation(dealStandingSchema, setDealStatus),
});
