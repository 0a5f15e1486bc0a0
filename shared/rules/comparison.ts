import { dayMilliseconds } from '../lib/dates.ts';
import type { Stage } from '../model/lifecycle.ts';
import type { Person } from '../model/person.ts';

/** Stages that come after the first sale, where the funnel ends. */
export const customerStages: readonly Stage[] = ['customer', 'repeat', 'loyal', 'advocate'];

/** Customers who were not spoken to for this many days count as quiet. */
export const quietDays = 90;

/** What the circles tell about the same people that the funnel does not. */
export interface Missed {
  /** People the funnel calls won, and how many of them have been quiet for `quietDays`. */
  readonly customers: number;
  readonly quiet: number;
  /** Revenue of all, and of the two innermost circles, in minor units. */
  readonly revenue: number;
  readonly innerRevenue: number;
  /** Customers who were referred, and how many of them by somebody in the two innermost circles. */
  readonly referred: number;
  readonly referredByInner: number;
  /** People in the two innermost circles who are no customers: the funnel files them under leads. */
  readonly innerNotCustomers: number;
  readonly inner: number;
}

/**
 * Counts what the funnel misses (DOMAIN: comparing funnel and circles).
 * @param innerCircles uids of the two innermost circles.
 * @param now ISO 8601 UTC.
 */
export function missedByFunnel(
  people: readonly Person[],
  innerCircles: ReadonlySet<string>,
  now: string,
): Missed {
  const byUid = new Map(people.map((person) => [person.uid, person]));
  const isCustomer = ({ stage }: Person) => customerStages.includes(stage);
  const isInner = ({ circle }: Person) => innerCircles.has(circle);
  const customers = people.filter(isCustomer);
  const inner = people.filter(isInner);
  const referred = customers.filter(({ referredBy }) => referredBy !== null);
  const quietSince = Date.parse(now) - quietDays * dayMilliseconds;
  const revenueOf = (some: readonly Person[]) => some.reduce((sum, { booked }) => sum + booked, 0);
  return {
    customers: customers.length,
    quiet: customers.filter(
      ({ lastContactAt }) => lastContactAt === null || Date.parse(lastContactAt) < quietSince,
    ).length,
    revenue: revenueOf(people),
    innerRevenue: revenueOf(inner),
    referred: referred.length,
    referredByInner: referred.filter(({ referredBy }) => {
      const referrer = referredBy === null ? undefined : byUid.get(referredBy);
      return referrer !== undefined && isInner(referrer);
    }).length,
    innerNotCustomers: inner.filter((person) => !isCustomer(person)).length,
    inner: inner.length,
  };
}
