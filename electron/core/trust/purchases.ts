import { daysBefore } from '../../../shared/lib/dates.ts';
import { revenueDays, wonDays } from '../../../shared/rules/trustFacts.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { Source } from '../reads.ts';

/** What purchases depend on. */
export const purchasesReads: readonly Source[] = ['deal', 'deal_person', 'refund', 'currency', 'clock'];

/** What the deals of one contact say: their own, and those they are named on. */
export interface Purchases {
  /** Deals won in 36 months. */
  readonly won: number;
  /** Moments of the first and the last won deal; null when there is none. */
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  /** Won revenue over 24 months less refunds, in the workspace currency, in minor units. */
  readonly revenue: number;
  /** The part of it that is booked on this contact as the customer. */
  readonly booked: number;
  /**
   * Share of customers with at most this revenue over 24 months, 0..1, in the currency where that is most; null
   * without revenue.
   */
  readonly revenueShare: number | null;
}

interface Totals {
  contact_id: number;
  currency: string;
  won: number;
  first_at: string | null;
  last_at: string | null;
  revenue: number;
  booked: number;
}

/** Per contact and currency: what was won, what was paid back, and who the customer was. */
function totals(db: ReadDb, now: string): Totals[] {
  const lately = daysBefore(now, revenueDays);
  return db.all<Totals>(sql`
    SELECT contact_id, currency,
           count(*) FILTER (WHERE is_sale AND at > ${daysBefore(now, wonDays)}) AS won,
           min(at) FILTER (WHERE is_sale) AS first_at,
           max(at) FILTER (WHERE is_sale) AS last_at,
           coalesce(sum(amount) FILTER (WHERE at > ${lately}), 0) AS revenue,
           coalesce(sum(amount) FILTER (WHERE at > ${lately} AND is_customer), 0) AS booked
    FROM (
      SELECT contact_id, 1 AS is_customer, 1 AS is_sale, currency, amount, closed_at AS at
      FROM deal WHERE status = 'won'
      UNION ALL
      SELECT deal_person.contact_id, 0, 1, currency, amount, closed_at
      FROM deal_person JOIN deal ON deal.id = deal_id
      WHERE status = 'won' AND deal_person.contact_id <> deal.contact_id
      UNION ALL
      SELECT deal.contact_id, 1, 0, currency, -refund.amount, refund.at
      FROM refund JOIN deal ON deal.id = deal_id WHERE status = 'won'
      UNION ALL
      SELECT deal_person.contact_id, 0, 0, currency, -refund.amount, refund.at
      FROM refund JOIN deal ON deal.id = refund.deal_id JOIN deal_person ON deal_person.deal_id = deal.id
      WHERE status = 'won' AND deal_person.contact_id <> deal.contact_id
    )
    WHERE at <= ${now}
    GROUP BY contact_id, currency`);
}

/** Share of the sorted figures that is at most this one, 0..1. */
function shareAtMost(sorted: readonly number[], figure: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= figure) low = middle + 1;
    else high = middle;
  }
  return low / sorted.length;
}

/** Revenues of the customers of each currency, those above zero, in order. */
function customersOf(rows: readonly Totals[]): ReadonlyMap<string, readonly number[]> {
  const revenues = new Map<string, number[]>();
  for (const { currency, booked } of rows) {
    if (booked <= 0) continue;
    const known = revenues.get(currency);
    if (known) known.push(booked);
    else revenues.set(currency, [booked]);
  }
  for (const known of revenues.values()) known.sort((one, other) => one - other);
  return revenues;
}

function together(
  rows: readonly Totals[],
  currency: string,
  customers: ReadonlyMap<string, readonly number[]>,
): Purchases {
  const own = rows.find((row) => row.currency === currency);
  const moments = rows.flatMap(({ first_at, last_at }) => [first_at ?? [], last_at ?? []].flat()).sort();
  const shares = rows
    .filter(({ revenue }) => revenue > 0)
    .map(({ currency, revenue }) => shareAtMost(customers.get(currency) ?? [revenue], revenue));
  return {
    won: rows.reduce((sum, { won }) => sum + won, 0),
    firstAt: moments.at(0) ?? null,
    lastAt: moments.at(-1) ?? null,
    revenue: own?.revenue ?? 0,
    booked: own?.booked ?? 0,
    revenueShare: shares.length === 0 ? null : Math.max(...shares),
  };
}

/** Gathers what everybody bought as of a moment. @param currency of the figures of revenue; shares are per currency. */
export function purchases(
  db: ReadDb,
  { now, currency }: { now: string; currency: string },
): (contactId: number) => Purchases | undefined {
  const rows = totals(db, now);
  const customers = customersOf(rows);
  const byContact = Map.groupBy(rows, ({ contact_id }) => contact_id);
  return (contactId) => {
    const own = byContact.get(contactId);
    return own && together(own, currency, customers);
  };
}
