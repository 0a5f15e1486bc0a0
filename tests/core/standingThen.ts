import { type Stage, stages } from '../../shared/model/lifecycle.ts';
import { driftStates, type Person } from '../../shared/model/person.ts';
import type { TestCore } from './openTestCore.ts';

/** What changes of a person from day to day. */
export type StandingThen = Pick<
  Person,
  | 'uid'
  | 'circle'
  | 'stage'
  | 'trust'
  | 'drift'
  | 'driftState'
  | 'promotedAt'
  | 'revenue'
  | 'booked'
  | 'lastContactAt'
>;

/** Everybody as the core shows them as of a moment, a row per person, in the order of names. */
export async function standingThen({ call }: Pick<TestCore, 'call'>, at: string): Promise<StandingThen[]> {
  const people = await call.asOf.people({ at });
  return people.uid.map((uid, index) => ({
    uid,
    circle: people.circles[people.circle[index]!]!.uid,
    stage: stages[people.stage[index]!] as Stage,
    trust: people.trust[index]!,
    drift: people.drift[index]!,
    driftState: driftStates[people.driftState[index]!]!,
    promotedAt: people.promotedAt[index]!,
    revenue: people.revenue[index]!,
    booked: people.booked[index]!,
    lastContactAt: people.lastContactAt[index]!,
  }));
}
