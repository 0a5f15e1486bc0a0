/** The seven parts of the trust score (docs/domain.md, Trust). */
export const trustComponents = [
  'contact',
  'rhythm',
  'initiative',
  'loyalty',
  'value',
  'advocacy',
  'satisfaction',
] as const;
export type TrustComponent = (typeof trustComponents)[number];

/** How much each component counts. Any that are not negative will do: the score is a share of their sum. */
export type TrustWeights = Readonly<Record<TrustComponent, number>>;

/** What is known of a relationship as of a moment, as far as the score needs it. */
export interface TrustFacts {
  /** Days since the last two-way contact; null when there never was one. */
  readonly daysSinceContact: number | null;
  /** Two-way contacts in 36 months, each by the weight of its kind. */
  readonly contacts: number;
  /** Two-way contacts ever, each by the weight of its kind and halved every 180 days. */
  readonly freshContacts: number;
  /** Contacts that they began and that you began, each halved every 180 days; a shared one is half of each. */
  readonly begunByThem: number;
  readonly begunByYou: number;
  /** Deals won in 36 months, their own and those they are named on. */
  readonly dealsWon: number;
  /** Years between the first and the last purchase; 0 with fewer than two. */
  readonly customerYears: number;
  /** Days since the last purchase; null for who never bought. */
  readonly daysSincePurchase: number | null;
  /** Share of customers with at most this revenue over 24 months, 0..1; null without revenue. */
  readonly revenueShare: number | null;
  /** People referred, how many of them bought, and referrals that were logged without a name. */
  readonly referred: number;
  readonly referredWon: number;
  readonly referralsUnnamed: number;
  /** Latest NPS answer of 24 months, 0..10, or null. */
  readonly nps: number | null;
  /** Whether a complaint waits to be resolved. */
  readonly openComplaint: boolean;
}

/** One part of the score: its value in 0..1, null where nothing is known yet, and its weight. */
export interface TrustPart {
  readonly component: TrustComponent;
  readonly value: number | null;
  readonly weight: number;
}

/** A score from 0 to 100 with the parts that explain it; null where nothing is known yet. */
export interface Trust {
  readonly score: number | null;
  readonly parts: readonly TrustPart[];
}

/** One fact that a part of the score rests on. */
export type TrustFact =
  | {
      readonly type: 'interaction';
      readonly at: string;
      readonly kind: string;
      readonly direction: 'in' | 'out' | 'both';
    }
  | { readonly type: 'answer'; readonly at: string; readonly nps: number }
  | { readonly type: 'deal'; readonly at: string; readonly title: string }
  | { readonly type: 'person'; readonly uid: string; readonly name: string; readonly isCustomer: boolean };

/** The facts behind each part, those that count most first, and how many there are in all. */
export type TrustEvidence = Readonly<
  Record<TrustComponent, { readonly count: number; readonly facts: readonly TrustFact[] }>
>;

/** What other weights would make of everybody's trust. */
export interface TrustEffect {
  /** People of whom anything is known, and how many of them would have another score. */
  readonly known: number;
  readonly changed: number;
  /** Mean score per circle, from the inside out; null where nothing is known of anybody. */
  readonly circles: readonly {
    readonly circle: string;
    readonly from: number | null;
    readonly to: number | null;
  }[];
  /** Those whose score would change most. */
  readonly most: readonly {
    readonly uid: string;
    readonly name: string;
    readonly circle: string;
    readonly from: number;
    readonly to: number;
  }[];
}
