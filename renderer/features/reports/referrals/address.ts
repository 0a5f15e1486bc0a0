import { z } from 'zod';
import { revenuePeriodSchema } from '../../../../shared/model/referral.ts';
import { part, readerOf } from '../../../ui/address.ts';

/** Whose tree is drawn, in which currency, over which time, and how its table is sorted. */
export const readReferrals = readerOf({
  /** uid. */
  root: part(z.string()),
  currency: part(z.string().regex(/^[A-Z]{3}$/)),
  period: part(revenuePeriodSchema),
  sort: part(z.string().regex(/^-?\w+$/)),
});
