import { settlePositions } from './circles/settlePositions.ts';
import { settleRemoved } from './circles/settleRemoved.ts';
import { settleReferrals } from './contacts/settleReferrals.ts';
import type { Settler } from './history/remote/settler.ts';

/** All that mend what copies did together. */
export const settlers: readonly Settler[] = [settleRemoved, settlePositions, settleReferrals];
