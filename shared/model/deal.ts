import { z } from 'zod';
import { momentSchema } from './moment.ts';

export const dealStatuses = ['open', 'won', 'lost'] as const;
export type DealStatus = (typeof dealStatuses)[number];

/** A deal as it is first written down. */
export const newDealSchema = z
  .object({
    title: z.string().trim().min(1).max(500),
    contact: z.string(),
    /** Others who have a part in it: uids of contacts, and which part. */
    people: z
      .array(z.object({ contact: z.string(), role: z.string().trim().max(200).default('') }))
      .max(200)
      .default([]),
    /** In the smallest unit of the currency. */
    amount: z.number().int().min(0),
    currency: z.string().length(3).default('EUR'),
    status: z.enum(dealStatuses).default('open'),
    /** ISO 8601 UTC; now when left out. */
    createdAt: momentSchema.nullable().default(null),
    closedAt: momentSchema.nullable().default(null),
  })
  .refine(({ status, closedAt }) => (status === 'open') === (closedAt === null), { path: ['closedAt'] });
export type CheckedNewDeal = Readonly<z.output<typeof newDealSchema>>;

/** How a deal stands from now on: won or lost, or open again. */
export const dealStandingSchema = z.object({
  deal: z.string(),
  status: z.enum(dealStatuses),
  /** How it stood for whoever changes it. */
  began: z.enum(dealStatuses).optional(),
});
export type DealStanding = Readonly<z.output<typeof dealStandingSchema>>;

/** Money paid back on a won deal. */
export const refundSchema = z.object({
  deal: z.string(),
  /** In the smallest unit of the currency of the deal; no more than is left of it. */
  amount: z.number().int().min(1),
  /** ISO 8601 UTC, not later than now; now when left out. */
  at: momentSchema.nullable().default(null),
  reason: z.string().trim().max(10_000).default(''),
});
export type CheckedRefund = Readonly<z.output<typeof refundSchema>>;

/** A deal as the lists show it. */
export interface Deal {
  readonly uid: string;
  readonly title: string;
  readonly contact: { readonly uid: string; readonly name: string };
  /** In the smallest unit of the currency. */
  readonly amount: number;
  readonly currency: string;
  readonly status: DealStatus;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  readonly closedAt: string | null;
  /** `YYYY-MM-DD`. */
  readonly expectedOn: string | null;
  /** What the program it came from calls its stage. */
  readonly stage: string | null;
  readonly lostReason: string | null;
}

/** The deals of one status: the newest of them, and sums over all of them. */
export interface DealColumn {
  readonly status: DealStatus;
  readonly count: number;
  /** One sum per currency, largest first; currencies are never added together. */
  readonly sums: readonly { readonly currency: string; readonly amount: number }[];
  /** Newest first: by the moment of closing, of writing down for open deals. */
  readonly deals: readonly Deal[];
}
