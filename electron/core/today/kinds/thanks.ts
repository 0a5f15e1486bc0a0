import { daysBetween } from '../../../../shared/lib/dates.ts';
import type { ThanksOwed } from '../../../../shared/model/referral.ts';
import type { Ask } from '../../../../shared/model/today.ts';
import { listThanks, thanksReads } from '../../referrals/thanks.ts';
import type { AskKind } from '../askKind.ts';

/** Somebody who brought somebody, or revenue, and was not thanked for it yet. */
export interface ThanksAsk extends Ask, Pick<ThanksOwed, 'reasons' | 'people' | 'brought'> {
  readonly kind: 'thanks';
  readonly contact: string;
}

export const thanks: AskKind<ThanksAsk> = {
  reads: thanksReads,

  asks: (db, now) =>
    listThanks(db, now.at).map(({ uid, ...owed }) => ({
      ...owed,
      kind: 'thanks',
      // What they bring next is another time to thank them.
      occasion: `thanks:${uid}:${owed.reasons[0]?.at ?? ''}`,
      contact: uid,
      urgency: daysBetween(owed.reasons.at(-1)?.at ?? now.at, now.at),
    })),
};
