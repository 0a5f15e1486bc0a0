import { daysBefore, daysBetween } from '../../../../shared/lib/dates.ts';
import type { GiftOwed } from '../../../../shared/model/referral.ts';
import type { Ask } from '../../../../shared/model/today.ts';
import { giftDays } from '../../../../shared/rules/promises.ts';
import { giftsOwed, giftsReads } from '../../promises/gifts.ts';
import type { AskKind } from '../askKind.ts';

/** Somebody who came closer, and is owed what their circle was given before. */
export interface GiftAsk extends Ask {
  readonly kind: 'gift';
  readonly contact: string;
  /** What to give first: the latest. */
  readonly gift: GiftOwed;
  /** How many more are owed. */
  readonly more: number;
}

export const gifts: AskKind<GiftAsk> = {
  reads: giftsReads,

  asks(db, now) {
    const since = daysBefore(now.at, giftDays);
    const lately = giftsOwed(db).filter(({ sentAt }) => sentAt > since);
    return [...Map.groupBy(lately, ({ contact }) => contact).values()].flatMap((owed): GiftAsk[] => {
      const [first, ...others] = owed;
      if (!first) return [];
      const { contact, name, circle, cameAt, ...gift } = first;
      return [
        {
          kind: 'gift',
          // Coming closer again is another time.
          occasion: `gift:${contact}:${cameAt}`,
          contact,
          name,
          circle,
          urgency: daysBetween(cameAt, now.at),
          gift,
          more: others.length,
        },
      ];
    });
  },
};
