import { z } from 'zod';
import { mutation, router } from '../trpc.ts';
import { createSample } from './commands.ts';
import { sampleLanguages } from './texts.ts';

export const sampleRouter = router({
  create: mutation(z.object({ language: z.enum(sampleLanguages).default('en') }), createSample),
});
