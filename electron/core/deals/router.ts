import { z } from 'zod';
import { dealStandingSchema, newDealSchema } from '../../../shared/model/deal.ts';
import { mutation, query, router } from '../trpc.ts';
import { createDeal, setDealStatus } from './commands.ts';
import { listDeals } from './queries.ts';

export const dealsRouter = router({
  list: query(z.void(), ['deal', 'contact'], (db) => listDeals(db)),
  create: mutation(newDealSchema, createDeal),
  setStatus: mutation(dealStandingSchema, setDealStatus),
});
