import { z } from 'zod';
import { mutation, router } from '../trpc.ts';
import { sampleLanguages } from './languages.ts';

export const sampleRouter = router({
  create: mutation(
    z.object({ language: z.enum(sampleLanguages).default('en') }),
    async (workspace, { language }) => {
      // A fifth of the core, and hardly anybody asks for it more than once.
      const { createSample } = await import('./commands.ts');
      return createSample(workspace, { language });
    },
  ),
});
