import type { KnownPerson, PeopleAt } from '../../../shared/model/asOf.ts';
import { stages } from '../../../shared/model/lifecycle.ts';
import { driftStates, type Person } from '../../../shared/model/person.ts';
import { notAsked } from '../sketched.ts';

/**
 * The people of a past day. What no history is kept of, as their names, is that of today.
 * @param known everybody there is or was, by uid; whoever is not among them yet has no name.
 */
export function peopleThen(then: PeopleAt, known: ReadonlyMap<string, KnownPerson>): readonly Person[] {
  return then.uid.map((uid, index): Person => {
    const { name, organisation, source, owner, tags, referredBy } = known.get(uid) ?? notAsked;
    return {
      uid,
      name,
      organisation,
      circle: then.circles[then.circle[index]!]!.uid,
      stage: stages[then.stage[index]!]!,
      trust: then.trust[index]!,
      drift: then.drift[index]!,
      driftState: driftStates[then.driftState[index]!]!,
      promotedAt: then.promotedAt[index]!,
      revenue: then.revenue[index]!,
      booked: then.booked[index]!,
      lastContactAt: then.lastContactAt[index]!,
      source,
      owner,
      tags,
      referredBy,
    };
  });
}
