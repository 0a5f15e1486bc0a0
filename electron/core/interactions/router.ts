import { interactionInputSchema } from '../../../shared/model/interaction.ts';
import { mutation, router } from '../trpc.ts';
import { logInteraction } from './commands.ts';

export const interactionsRouter = router({
  log: mutation(interactionInputSchema, logInteraction),
});
