import type { Circle } from './circle.ts';
import type { Person } from './person.ts';
import type { StepDirection } from './suggestedStep.ts';

/** What of a person stays the same whichever day is shown: no history is kept of it, so it is that of today. */
export type KnownPerson = Pick<
  Person,
  'uid' | 'name' | 'organisation' | 'source' | 'owner' | 'tags' | 'referredBy'
>;

/**
 * Everybody who stood in a circle at a moment and was not archived then, in the order of names; a column per property,
 * as in `PeopleSketch`.
 */
export interface PeopleAt {
  /** The circles as they were then, from the inside out; `circle` counts in them. */
  readonly circles: readonly Circle[];
  readonly uid: readonly string[];
  readonly circle: readonly number[];
  /** Index into `stages`. */
  readonly stage: readonly number[];
  readonly trust: readonly Person['trust'][];
  readonly drift: readonly Person['drift'][];
  /** Index into `driftStates`. */
  readonly driftState: readonly number[];
  readonly promotedAt: readonly Person['promotedAt'][];
  readonly revenue: readonly number[];
  readonly booked: readonly number[];
  readonly lastContactAt: readonly Person['lastContactAt'][];
}

/** Somebody who stands in another circle than before. */
export interface PeriodMove {
  readonly contact: string;
  readonly name: string;
  /** uids of the circles. */
  readonly from: string;
  readonly to: string;
  readonly direction: StepDirection;
}

/** What became of the circles from one moment to another. */
export interface Period {
  /** Who came closer or went outward, the innermost they reached or left first. */
  readonly moves: readonly PeriodMove[];
  /** Who is there now and was not before, and the other way round: contacts that are new, archived or back. */
  readonly came: number;
  readonly left: number;
  /** Per circle there is at either moment, from the inside out; null where there was no such circle. */
  readonly circles: readonly {
    readonly circle: string;
    readonly before: number | null;
    readonly after: number | null;
  }[];
}
