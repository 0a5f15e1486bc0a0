import { z } from 'zod';
import { stageSchema } from '../../../shared/model/lifecycle.ts';
import { mutation, query, router } from '../trpc.ts';
import { setStage } from './commands.ts';
import { conversion } from './queries.ts';

export const funnelRouter = router({
  conversion: query(z.void(), ['stage_move', 'contact'], (db) => conversion(db)),
  setStage: mutation(
    z.object({
      contacts: z.array(z.string()).min(1).max(100_000),
      stage: stageSchema,
      reason: z.string().trim().max(2000).nullable().default(null),
    }),
    setStage,
  ),
});
