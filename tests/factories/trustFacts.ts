import type { TrustFacts } from '../../shared/model/trust.ts';

/** Facts about somebody nothing is known of. */
export function trustFacts(overrides: Partial<TrustFacts> = {}): TrustFacts {
  return {
    daysSinceContact: null,
    contacts: 0,
    freshContacts: 0,
    begunByThem: 0,
    begunByYou: 0,
    dealsWon: 0,
    customerYears: 0,
    daysSincePurchase: null,
    revenueShare: null,
    referred: 0,
    referredWon: 0,
    referralsUnnamed: 0,
    nps: null,
    openComplaint: false,
    ...overrides,
  };
}
