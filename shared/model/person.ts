import type { Stage } from './lifecycle.ts';

/** How a contact can stand against the cadence of the circle it is in; `waiting` is for an answer of theirs. */
export const driftStates = ['none', 'on-time', 'due', 'drifting', 'waiting'] as const;
export type DriftState = (typeof driftStates)[number];

/**
 * What the rings are drawn from, a column per property: a seventh of the list of people, and soon there. Entries of
 * one index belong together; they are in no order.
 */
export interface PeopleSketch {
  /** uids of the circles that `circle` counts in. */
  readonly circles: readonly string[];
  readonly uid: readonly string[];
  readonly circle: readonly number[];
  readonly trust: readonly (number | null)[];
  /** Index into `driftStates`. */
  readonly driftState: readonly number[];
  readonly revenue: readonly number[];
}

/** A person with their place in the list of people, which is in the order of names. */
export interface ListedPerson {
  readonly person: Person;
  /** uid of who stands just before, or null for the first. */
  readonly after: string | null;
}

/**
 * One placed contact as the drawings, their tables and the lists see it: small enough to send by the
 * ten thousand. "Person" here includes an organisation that is placed in a circle by itself.
 */
export interface Person {
  readonly uid: string;
  readonly name: string;
  /** Name of the organisation the person belongs to, or null. */
  readonly organisation: string | null;
  /** uid of the circle the person is placed in. */
  readonly circle: string;
  readonly stage: Stage;
  /** Trust score, 0 to 100; null while nothing is known yet. */
  readonly trust: number | null;
  /** Days since the last two-way contact, or since a promotion after it, divided by the cadence of the circle; null without cadence. */
  readonly drift: number | null;
  readonly driftState: DriftState;
  /** When they came closer, ISO 8601 UTC, where drift counts from that; else null. */
  readonly promotedAt: string | null;
  /**
   * Won revenue over 24 months less refunds, in the smallest unit of the workspace currency: of own deals, and of those
   * they are named on.
   */
  readonly revenue: number;
  /** The part of it that is booked on them as the customer: sums add this, so that each amount counts once. */
  readonly booked: number;
  /** Moment of the last two-way contact, ISO 8601 UTC, or null. */
  readonly lastContactAt: string | null;
  readonly source: string | null;
  readonly owner: string | null;
  readonly tags: readonly string[];
  /** uid of the contact who referred this one, or null. */
  readonly referredBy: string | null;
  /** True of who was imported without anybody choosing a circle for them, and not placed since; else left out. */
  readonly isUnsorted?: true | undefined;
}
