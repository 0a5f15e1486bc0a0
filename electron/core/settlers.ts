import { settlePositions } from './circles/settlePositions.ts';
import { settleReferrals } from './contacts/settleReferrals.ts';
import type { Settler } from './history/remote/settler.ts';

/** All that mend what copies did together. */
export const settlers: readonly Settler[] = [settlePositions, settleReferrals];
