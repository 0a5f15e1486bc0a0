import type { Trust, TrustComponent, TrustFacts } from '../model/trust.ts';

/** Weights of the components (DOMAIN: trust score); they add up to 100. */
export const trustWeights: Readonly<Record<TrustComponent, number>> = {
  recency: 25,
  frequency: 15,
  reciprocity: 10,
  loyalty: 15,
  value: 15,
  advocacy: 15,
  satisfaction: 5,
};

/** Cadence assumed for a circle without one, in days. */
const assumedCadence = 90;

/** Fewer contacts than this say nothing about reciprocity. */
const contactsForReciprocity = 3;

/** Each component's formula; null means no data, so that the component drops out. */
const formulas: Readonly<Record<TrustComponent, (facts: TrustFacts) => number | null>> = {
  recency({ daysSinceContact, cadenceDays }) {
    if (daysSinceContact === null) return null;
    return 2 ** (-Math.max(0, daysSinceContact) / (2 * (cadenceDays ?? assumedCadence)));
  },

  // However much was sent, it is no contact before the other has once taken part.
  frequency(facts) {
    if (facts.daysSinceContact === null) return null;
    const contacts = facts.contactsIn + facts.contactsOut + facts.contactsBoth;
    const expected = 365 / (facts.cadenceDays ?? assumedCadence);
    return 1 - Math.exp(-contacts / expected);
  },

  // A contact in which both took part weighs evenly on both sides.
  reciprocity({ contactsIn, contactsOut, contactsBoth }) {
    const received = contactsIn + contactsBoth;
    const given = contactsOut + contactsBoth;
    if (contactsIn + contactsOut + contactsBoth < contactsForReciprocity) return null;
    return 1 - Math.abs(received - given) / (received + given);
  },

  loyalty({ wonDeals, customerYears }) {
    if (customerYears === null) return null;
    return 1 - Math.exp(-(wonDeals + customerYears) / 4);
  },

  value: ({ revenuePercentile }) => revenuePercentile,

  // Whoever never bought and never referred has had no occasion to speak for us: no data rather than zero.
  advocacy({ referrals, referralsWon, customerYears }) {
    if (referrals === 0 && customerYears === null) return null;
    return 1 - Math.exp(-(referrals + 2 * referralsWon) / 2);
  },

  satisfaction: ({ nps }) => (nps === null ? null : nps / 10),
};

/**
 * The trust score of a relationship: the weighted mean of the components that have data, times 100.
 * Without any data the score is 0. Formulas: DOMAIN, trust score.
 */
export function trust(facts: TrustFacts): Trust {
  const parts = (Object.keys(formulas) as TrustComponent[]).map((component) => ({
    component,
    value: formulas[component](facts),
    weight: trustWeights[component],
  }));
  let weighted = 0;
  let weights = 0;
  for (const { value, weight } of parts) {
    if (value === null) continue;
    weighted += value * weight;
    weights += weight;
  }
  return { score: weights === 0 ? 0 : (100 * weighted) / weights, parts };
}
