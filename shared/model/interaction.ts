import { z } from 'zod';
import { momentSchema } from './moment.ts';

export const directions = ['in', 'out', 'both'] as const;

/** A contact that took place, to be logged. */
export const interactionInputSchema = z.object({
  contacts: z.array(z.string()).min(1).max(100_000),
  /** One of `interactionKinds`, or a kind of the user's own. */
  kind: z.string().trim().min(1).max(100),
  direction: z.enum(directions),
  /** ISO 8601 UTC; now when left out. */
  at: momentSchema.nullable().default(null),
  summary: z.string().trim().max(100_000).default(''),
  nps: z.number().int().min(0).max(10).nullable().default(null),
  /** uid of the insight it was about, such as one that was given. */
  insight: z.string().nullable().default(null),
});
export type InteractionInput = Readonly<z.output<typeof interactionInputSchema>>;
