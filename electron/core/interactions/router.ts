import { z } from 'zod';
import { interactionInputSchema } from '../../../shared/model/interaction.ts';
import { mutation, router } from '../trpc.ts';
import { logInteraction, resolveComplaint } from './commands.ts';

export const interactionsRouter = router({
  log: mutation(interactionInputSchema, logInteraction),
  /** Whether a complaint is resolved. */
  resolve: mutation(z.object({ interaction: z.string(), resolved: z.boolean() }), resolveComplaint),
});
