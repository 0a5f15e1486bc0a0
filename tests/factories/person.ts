import type { Person } from '../../shared/model/person.ts';

/** A lead nothing much is known of, in the circle `leads`. */
export function person(overrides: Partial<Person> = {}): Person {
  const uid = overrides.uid ?? 'person-1';
  return {
    uid,
    name: uid,
    organisation: null,
    circle: 'leads',
    stage: 'lead',
    trust: 50,
    booked: overrides.revenue ?? 0,
    drift: null,
    driftState: 'none',
    promotedAt: null,
    revenue: 0,
    lastContactAt: null,
    source: null,
    owner: null,
    tags: [],
    referredBy: null,
    ...overrides,
  };
}
