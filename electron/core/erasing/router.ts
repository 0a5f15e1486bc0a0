import { z } from 'zod';
import { mutation, router } from '../trpc.ts';
import { eraseContact, forgetUndone, removeCopies } from './commands.ts';

export const erasingRouter = router({
  erase: mutation(z.object({ uid: z.string() }), eraseContact),
  /** Deletes backups, by the paths that `backups.list` gives. @throws Problem `backup-not-cleared`. */
  removeCopies: mutation(z.object({ copies: z.array(z.string()).max(1000) }), removeCopies),
  forgetUndone: mutation(z.void(), forgetUndone),
});
