import { z } from 'zod';
import { mutation, router } from '../trpc.ts';
import { eraseContact, forgetUndone } from './commands.ts';

export const erasingRouter = router({
  erase: mutation(z.object({ uid: z.string() }), eraseContact),
  forgetUndone: mutation(z.void(), forgetUndone),
});
