import { newDealSchema } from '../../../shared/model/deal.ts';
import { mutation, router } from '../trpc.ts';
import { createDeal } from './commands.ts';

export const dealsRouter = router({
  create: mutation(newDealSchema, createDeal),
});
