import {
  type Brought,
  broughtInAll,
  linesAbove,
  type Referral,
  referralValues,
  type Sale,
} from './referrals.ts';

/** The share of revenue that the smallest set of customers is asked to bring (docs/domain.md, Pareto). */
export const paretoShare = 0.8;

/** Somebody who brings revenue, and how much of it. */
export interface Bringer<Key> extends Brought {
  readonly contact: Key;
}

/** Who brings revenue from the largest down, how it adds up, and who of them bring the share asked for. */
export interface Pareto<Key> {
  /** Everybody with revenue above zero, own or referred: largest first by both together; equals keep their order. */
  readonly ranked: readonly Bringer<Key>[];
  /** Share of all revenue that the first one, two, three … bring, each euro counted once; 1 at the end. */
  readonly cumulative: readonly number[];
  /** The part of it that they bought themselves. */
  readonly bought: readonly number[];
  /** How many of the first bring the share. Who brings just as much as the last of them is one of them. */
  readonly vital: number;
  /** Revenue of all, in minor units. */
  readonly revenue: number;
}

/**
 * Ranks people by what they buy and what those they referred buy, and marks the smallest set at the top that brings a share
 * of the revenue. A sale is brought by a set when somebody in it bought, or stands above somebody who did; so the sum of the
 * whole is the revenue, and never more (docs/decisions/0040-pareto-with-referrals.md).
 * @param sales of one currency. @param order all who may be ranked; equals stay in this order.
 */
export function pareto<Key>(
  order: readonly Key[],
  referrals: readonly Referral<Key>[],
  sales: readonly Sale<Key>[],
  share = paretoShare,
): Pareto<Key> {
  const values = referralValues(referrals, sales);
  const ranked = order
    .flatMap((contact): Bringer<Key>[] => {
      const value = values.get(contact);
      return value !== undefined && broughtInAll(value) > 0 ? [{ contact, ...value }] : [];
    })
    .sort((one, other) => broughtInAll(other) - broughtInAll(one));
  const ranks = new Map(ranked.map(({ contact }, rank) => [contact, rank]));
  const firstOf = (contacts: readonly Key[]) =>
    Math.min(...contacts.map((contact) => ranks.get(contact) ?? Number.POSITIVE_INFINITY));

  // What each one in turn adds to those before them.
  const added = ranked.map(() => ({ brought: 0, bought: 0 }));
  const lineAbove = linesAbove(referrals);
  let revenue = 0;
  for (const { parties, amount } of sales) {
    const buyer = firstOf(parties);
    const first = Math.min(buyer, firstOf(parties.flatMap(lineAbove)));
    const bringer = added[first];
    if (bringer === undefined) continue;
    revenue += amount;
    bringer.brought += amount;
    const bought = added[buyer];
    if (bought !== undefined) bought.bought += amount;
  }
  // Sums of whole cents, divided once: 4 of 5 is then exactly the number 0.8.
  const shares = (part: 'brought' | 'bought') => {
    let sum = 0;
    return added.map((one) => {
      sum += one[part];
      return sum / revenue;
    });
  };
  const cumulative = shares('brought');
  return { ranked, cumulative, bought: shares('bought'), vital: vitalOf(ranked, cumulative, share), revenue };
}

/** How many of the first reach the share, with those who bring as much as the last of them. */
function vitalOf(ranked: readonly Brought[], cumulative: readonly number[], share: number): number {
  const last = ranked[cumulative.findIndex((reached) => reached >= share)];
  if (last === undefined) return 0;
  return ranked.findLastIndex((one) => broughtInAll(one) === broughtInAll(last)) + 1;
}
