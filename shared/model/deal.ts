import { z } from 'zod';

/** A deal as it is first written down. */
export const newDealSchema = z
  .object({
    title: z.string().trim().min(1).max(500),
    contact: z.string(),
    /** In minor units (cents). */
    amount: z.number().int().min(0),
    currency: z.string().length(3).default('EUR'),
    status: z.enum(['open', 'won', 'lost']).default('open'),
    /** ISO 8601 UTC; now when left out. */
    createdAt: z.iso.datetime().nullable().default(null),
    closedAt: z.iso.datetime().nullable().default(null),
  })
  .refine(({ status, closedAt }) => (status === 'open') === (closedAt === null), { path: ['closedAt'] });
export type CheckedNewDeal = Readonly<z.output<typeof newDealSchema>>;
