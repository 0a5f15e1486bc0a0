/** The seven parts of the trust score (DOMAIN: trust score). */
export const trustComponents = [
  'recency',
  'frequency',
  'reciprocity',
  'loyalty',
  'value',
  'advocacy',
  'satisfaction',
] as const;
export type TrustComponent = (typeof trustComponents)[number];

/** What is known about a relationship, as far as the score needs it. */
export interface TrustFacts {
  /** Days since the last two-way contact; null when there never was one. */
  readonly daysSinceContact: number | null;
  /** Cadence of the circle in days; null without one. */
  readonly cadenceDays: number | null;
  /** Contacts in the last 12 months, by direction; `both` counts in neither of the other two. */
  readonly contactsIn: number;
  readonly contactsOut: number;
  readonly contactsBoth: number;
  /** Won deals, ever. */
  readonly wonDeals: number;
  /** Years since the first won deal; null for who never bought. */
  readonly customerYears: number | null;
  /** Share of customers with at most this revenue over 24 months, 0..1; null for who is no customer. */
  readonly revenuePercentile: number | null;
  /** People this contact referred, and how many of them bought. */
  readonly referrals: number;
  readonly referralsWon: number;
  /** Latest NPS answer, 0..10, or null. */
  readonly nps: number | null;
}

/** One part of the score: its value in 0..1 (null without data) and its weight. */
export interface TrustPart {
  readonly component: TrustComponent;
  readonly value: number | null;
  readonly weight: number;
}

/** A score from 0 to 100 with the parts that explain it. */
export interface Trust {
  readonly score: number;
  readonly parts: readonly TrustPart[];
}
