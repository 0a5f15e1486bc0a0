import type { TrustFacts } from '../../shared/model/trust.ts';

/** Facts about somebody nothing is known of. */
export function trustFacts(overrides: Partial<TrustFacts> = {}): TrustFacts {
  return {
    daysSinceContact: null,
    cadenceDays: 30,
    contactsIn: 0,
    contactsOut: 0,
    contactsBoth: 0,
    wonDeals: 0,
    customerYears: null,
    revenuePercentile: null,
    referrals: 0,
    referralsWon: 0,
    nps: null,
    ...overrides,
  };
}
