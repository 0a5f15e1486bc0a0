import type { z } from 'zod';
import type { newDealSchema } from '../../shared/model/deal.ts';

/** A deal of 1 000 euro, won at the given moment. */
export function wonDeal(
  contact: string,
  closedAt: string,
  overrides: Partial<z.input<typeof newDealSchema>> = {},
): z.input<typeof newDealSchema> {
  return {
    title: 'Website',
    contact,
    amount: 100_000,
    status: 'won',
    createdAt: closedAt,
    closedAt,
    ...overrides,
  };
}
