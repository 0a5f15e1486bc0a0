import type { Person } from '../../shared/model/person.ts';

/**
 * A person as strangers may see them in a drawing: a dot that stands where it stands. Each property is named here, so
 * that whoever adds one has to say what becomes of it.
 */
export function nameless(person: Person): Person {
  const { uid, organisation, circle, stage, trust, drift, driftState, revenue, booked } = person;
  const { lastContactAt, promotedAt, source, owner, tags, referredBy } = person;
  return {
    uid,
    name: '',
    circle,
    stage,
    trust,
    drift,
    driftState,
    revenue,
    booked,
    lastContactAt,
    promotedAt,
    referredBy,
    // These divide the rings; whoever draws them leaves the names of the sectors out.
    organisation,
    source,
    owner,
    tags,
  };
}
