import { z } from 'zod';
import type { HeadStarts, Kept } from '../rules/promises.ts';
import type { Brought } from '../rules/referrals.ts';
import { thanksAnswers } from '../rules/thanks.ts';
import type { Depth } from './circle.ts';

/** Over which time revenue is counted: the last 24 months, or all of it. */
export const revenuePeriods = ['recent', 'ever'] as const;
export const revenuePeriodSchema = z.enum(revenuePeriods);
export type RevenuePeriod = z.infer<typeof revenuePeriodSchema>;

/** What somebody brought in one currency, in its smallest unit. */
export interface BroughtIn extends Brought {
  readonly currency: string;
}

/** Somebody who brings revenue, by name. */
export interface NamedBringer extends Brought {
  readonly uid: string;
  readonly name: string;
  /** uid of their circle; null for an organisation that is in none by itself. */
  readonly circle: string | null;
}

/** Who brings the revenue of 24 months in one currency. */
export interface ParetoFigures {
  readonly currency: string;
  /** In its smallest unit, each amount once. */
  readonly revenue: number;
  /** How many bring any, and how many of the first bring 80 % of it. */
  readonly bringers: number;
  readonly vital: number;
  /**
   * Share of revenue that the first so many bring, and the part of it that they bought themselves, 0..1; of many only some
   * places of the curve.
   */
  readonly curve: readonly { readonly count: number; readonly brought: number; readonly bought: number }[];
  /** The first of those who bring 80 %, largest first. */
  readonly leading: readonly NamedBringer[];
  /** Those of them who are not in the innermost circle: how many, and the first of them. */
  readonly outside: { readonly count: number; readonly first: readonly NamedBringer[] };
}

/** Somebody in the tree of referrals. */
export interface TreeNode extends NamedBringer {
  /** uid of who referred them, or null. */
  readonly referredBy: string | null;
}

/** Everybody who was referred or referred others, by sort name, with what they brought in one currency. */
export interface ReferralForest {
  readonly currency: string;
  /** Every currency that something was sold in. */
  readonly currencies: readonly string[];
  readonly nodes: readonly TreeNode[];
}

/** Why somebody is owed thanks; `at` is ISO 8601 UTC. */
export type ThanksReason =
  | { readonly type: 'referral'; readonly at: string; readonly uid: string; readonly name: string }
  | {
      readonly type: 'win';
      readonly at: string;
      /** Who bought, whom they had referred. */
      readonly uid: string;
      readonly name: string;
      readonly title: string;
      readonly amount: number;
      readonly currency: string;
    }
  /** A logged referral that names nobody. */
  | { readonly type: 'mention'; readonly at: string; readonly summary: string };

/** Thanks that are owed to somebody, with all that their tree has brought. */
export interface ThanksOwed {
  readonly uid: string;
  readonly name: string;
  readonly circle: string | null;
  /** Latest first. */
  readonly reasons: readonly ThanksReason[];
  /** How many people there are in their tree, and what these and they themselves ever brought. */
  readonly people: number;
  readonly brought: readonly BroughtIn[];
}

export const thanksAnswerSchema = z.object({
  contacts: z.array(z.string()).min(1).max(10_000),
  answer: z.enum(thanksAnswers),
});

/** What was given to a circle before somebody came into it, deeper than what they were given. */
export interface GiftOwed {
  /** uid of the insight. */
  readonly insight: string;
  readonly title: string;
  readonly depth: Depth;
  /** When their circle was given it, ISO 8601 UTC. */
  readonly sentAt: string;
}

/** Promises to somebody, or to a circle, over the last year. */
export interface PromiseLedger {
  readonly contact: Kept;
  readonly headStart: HeadStarts;
  /** How often the treat of the circle was ticked off. */
  readonly treats: number;
}

/** The promises to the members of a circle, over the time they were in it. */
export interface CirclePromises extends PromiseLedger {
  readonly circle: string;
}

/** What lies between you and a contact: whom they brought, what is open, owed and promised. */
export interface Standing {
  /** Those they referred themselves, by sort name, each with what their own tree ever brought. */
  readonly referred: readonly {
    readonly uid: string;
    readonly name: string;
    /** uid of their circle; null for an organisation that is in none by itself. */
    readonly circle: string | null;
    readonly people: number;
    readonly brought: readonly BroughtIn[];
  }[];
  /** How many people there are in their tree, and what these and they themselves ever brought. */
  readonly people: number;
  readonly brought: readonly BroughtIn[];
  readonly openDeals: readonly {
    readonly uid: string;
    readonly title: string;
    readonly amount: number;
    readonly currency: string;
    /** `YYYY-MM-DD`. */
    readonly expectedOn: string | null;
  }[];
  /** Latest first. */
  readonly thanks: readonly ThanksReason[];
  readonly gifts: readonly GiftOwed[];
  /** What their circle promises, in its words; empty when it has none. */
  readonly promise: string;
  readonly lastTreatAt: string | null;
  readonly ledger: PromiseLedger;
}
