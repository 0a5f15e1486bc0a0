import {
  type Trust,
  type TrustComponent,
  type TrustFacts,
  type TrustWeights,
  trustComponents,
} from '../model/trust.ts';

/** The weights that a workspace begins with (docs/domain.md, Trust). */
export const defaultTrustWeights: TrustWeights = {
  contact: 20,
  rhythm: 15,
  initiative: 10,
  loyalty: 20,
  value: 10,
  advocacy: 20,
  satisfaction: 5,
};

/** Share that is left of something after a time, when half of it goes in each half-life. */
const halved = (days: number, halfLife: number) => 2 ** (-Math.max(0, days) / halfLife);

/** 0 for nothing, towards 1 for much: how far an amount fills a scale, by diminishing returns. */
const filled = (amount: number, scale: number) => 1 - Math.exp(-amount / scale);

/** Each component's formula (docs/domain.md, Trust); null where nothing is known yet. */
const formulas: Readonly<Record<TrustComponent, (facts: TrustFacts) => number | null>> = {
  contact: ({ daysSinceContact, contacts }) =>
    daysSinceContact === null ? null : halved(daysSinceContact, 90) * filled(contacts, 3),

  rhythm: ({ daysSinceContact, freshContacts }) =>
    daysSinceContact === null ? null : filled(freshContacts, 4),

  initiative({ begunByThem, begunByYou }) {
    const begun = begunByThem + begunByYou;
    if (begun === 0) return null;
    return Math.min(1, (2 * begunByThem) / begun) * (begunByThem / (begunByThem + 1.5));
  },

  loyalty: ({ daysSincePurchase, dealsWon, customerYears }) =>
    daysSincePurchase === null
      ? null
      : filled(dealsWon + customerYears, 4) * halved(daysSincePurchase - 365, 365),

  value: ({ revenueShare }) => revenueShare,

  advocacy({ referred, referredWon, referralsUnnamed }) {
    const referrals = referred + referralsUnnamed / 2;
    return referrals === 0 ? null : filled(referrals + 2 * referredWon, 2);
  },

  satisfaction({ nps, openComplaint }) {
    if (openComplaint) return 0;
    return nps === null ? null : Math.max(0, (nps - 5) / 5);
  },
};

/**
 * The trust score of a relationship: what is known of it, weighted, out of 100. What is not known counts as nothing
 * yet, so who is little known scores low; without any fact there is no score.
 */
export function trust(facts: TrustFacts, weights: TrustWeights = defaultTrustWeights): Trust {
  const parts = trustComponents.map((component) => ({
    component,
    value: formulas[component](facts),
    weight: weights[component],
  }));
  if (parts.every(({ value }) => value === null)) return { score: null, parts };
  let earned = 0;
  let possible = 0;
  for (const { value, weight } of parts) {
    earned += weight * (value ?? 0);
    possible += weight;
  }
  return { score: possible === 0 ? 0 : (100 * earned) / possible, parts };
}
