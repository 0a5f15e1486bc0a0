import { driftStates, type PeopleSketch, type Person } from '../../shared/model/person.ts';

/** What the rings do not ask of somebody, while it is not known. */
export const notAsked = {
  name: '',
  organisation: null,
  stage: 'suspect',
  drift: null,
  promotedAt: null,
  lastContactAt: null,
  source: null,
  owner: null,
  tags: [],
  referredBy: null,
  booked: 0,
} as const;

/** The people of a sketch, with nothing known of them but what the rings are drawn from. */
export function sketched({
  circles,
  uid,
  circle,
  trust,
  driftState,
  revenue,
}: PeopleSketch): readonly Person[] {
  return uid.map((own, index) => ({
    ...notAsked,
    uid: own,
    circle: circles[circle[index]!]!,
    trust: trust[index]!,
    driftState: driftStates[driftState[index]!]!,
    revenue: revenue[index]!,
  }));
}
