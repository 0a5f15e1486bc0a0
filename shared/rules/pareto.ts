/** The share of revenue that the smallest set of customers is asked to bring (DOMAIN: Pareto). */
export const paretoShare = 0.8;

/** Whoever brings revenue as a customer, in minor units. */
export interface Earner {
  readonly booked: number;
}

/** Customers from the largest down, how revenue adds up, and who of them bring the share asked for. */
export interface Pareto<Customer extends Earner> {
  /** Everybody with revenue, largest first; equals keep their order. */
  readonly ranked: readonly Customer[];
  /** Share of all revenue brought by the first one, two, three …, each 0..1. */
  readonly cumulative: readonly number[];
  /** The smallest set that brings the share, largest first. */
  readonly vital: readonly Customer[];
  /** Revenue of all, in minor units. */
  readonly revenue: number;
}

/** Ranks people by revenue and marks the smallest set that brings a share of it. Who brings none is no customer. */
export function pareto<Customer extends Earner>(
  people: readonly Customer[],
  share = paretoShare,
): Pareto<Customer> {
  const ranked = people.filter(({ booked }) => booked > 0).sort((one, other) => other.booked - one.booked);
  const revenue = ranked.reduce((sum, customer) => sum + customer.booked, 0);
  let sum = 0;
  // Sums of whole cents, divided once: 4 of 5 is then exactly the number 0.8.
  const cumulative = ranked.map((customer) => {
    sum += customer.booked;
    return sum / revenue;
  });
  const last = cumulative.findIndex((reached) => reached >= share);
  return { ranked, cumulative, vital: ranked.slice(0, last + 1), revenue };
}
