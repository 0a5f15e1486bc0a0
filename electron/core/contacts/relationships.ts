import { daysBefore, daysBetween } from '../../../shared/lib/dates.ts';
import type { TrustFacts } from '../../../shared/model/trust.ts';
import { kindsWithoutContact } from '../../../shared/rules/twoWay.ts';
import type { ReadDb } from '../database/readDb.ts';
import { type Sql, sql, sqlList } from '../database/sql.ts';
import type { Source } from '../reads.ts';

/** What relationships depend on. */
export const relationshipReads: readonly Source[] = [
  'contact',
  'interaction',
  'interaction_contact',
  'deal',
  'currency',
  'clock',
];

/** What the log and the deals say about one contact. */
export interface Relationship {
  readonly contactId: number;
  /** Moment of the last two-way contact, or null. */
  readonly lastContactAt: string | null;
  /** Won revenue over 24 months in the workspace currency, in minor units. */
  readonly revenue: number;
  readonly facts: TrustFacts;
}

/** Revenue counts over this many days (24 months). */
const revenueDays = 730;
const yearDays = 365;

interface InteractionTotals {
  contact_id: number;
  last_at: string | null;
  contacts_in: number;
  contacts_out: number;
  contacts_both: number;
  nps: string | null;
}

interface DealTotals {
  contact_id: number;
  won: number;
  first_won_at: string;
  revenue: number;
}

interface ReferralTotals {
  contact_id: number;
  referrals: number;
  referrals_won: number;
}

function byContact<Row extends { contact_id: number }>(rows: Iterable<Row>): ReadonlyMap<number, Row> {
  const found = new Map<number, Row>();
  for (const row of rows) found.set(row.contact_id, row);
  return found;
}

function interactionTotals(db: ReadDb, within: Sql, now: string) {
  const yearAgo = daysBefore(now, yearDays);
  // The latest NPS answer travels with its moment, so that max() finds it in the same pass.
  return byContact(
    db.each<InteractionTotals>(sql`
      SELECT contact_id,
             max(at) FILTER (WHERE way IN ('in', 'both')) AS last_at,
             count(*) FILTER (WHERE way = 'in' AND at > ${yearAgo}) AS contacts_in,
             count(*) FILTER (WHERE way = 'out' AND at > ${yearAgo}) AS contacts_out,
             count(*) FILTER (WHERE way = 'both' AND at > ${yearAgo}) AS contacts_both,
             max(at || ' ' || nps) AS nps
      FROM (
        SELECT contact_id, at, nps, iif(kind IN ${sqlList(kindsWithoutContact)}, 'none', direction) AS way
        FROM contact_log WHERE at <= ${now} AND ${within}
      )
      GROUP BY contact_id`),
  );
}

function dealTotals(db: ReadDb, currency: string, now: string) {
  const start = daysBefore(now, revenueDays);
  return byContact(
    db.each<DealTotals>(sql`
      SELECT contact_id,
             count(*) AS won,
             min(closed_at) AS first_won_at,
             coalesce(sum(amount) FILTER (WHERE currency = ${currency} AND closed_at > ${start}), 0) AS revenue
      FROM deal
      WHERE status = 'won' AND closed_at <= ${now}
      GROUP BY contact_id`),
  );
}

function referralTotals(db: ReadDb, by: Sql) {
  return byContact(
    db.each<ReferralTotals>(sql`
      SELECT referred_by_id AS contact_id,
             count(*) AS referrals,
             count(*) FILTER (WHERE EXISTS (SELECT 1 FROM deal WHERE deal.contact_id = contact.id AND status = 'won')) AS referrals_won
      FROM contact
      WHERE referred_by_id IS NOT NULL AND ${by}
      GROUP BY referred_by_id`),
  );
}

/** Share of the sorted figures that is at most this one, 0..1. */
function percentile(sorted: readonly number[], figure: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= figure) low = middle + 1;
    else high = middle;
  }
  return low / sorted.length;
}

/**
 * Gathers what is known about relationships, as the trust score and drift need it.
 * @param contactIds reads the log and the referrals of these only; customers are still compared with all others.
 */
export function relationships(
  db: ReadDb,
  options: { now: string; currency: string; contactIds?: readonly number[] },
): (contact: { id: number; cadenceDays: number | null }) => Relationship {
  const { now, currency, contactIds } = options;
  const only = (column: Sql) =>
    contactIds === undefined ? sql`TRUE` : sql`${column} IN ${sqlList(contactIds)}`;
  const interactions = interactionTotals(db, only(sql`contact_id`), now);
  const deals = dealTotals(db, currency, now);
  const referrals = referralTotals(db, only(sql`referred_by_id`));
  const revenues = [...deals.values()].map(({ revenue }) => revenue).sort((a, b) => a - b);

  return ({ id, cadenceDays }) => {
    const log = interactions.get(id);
    const bought = deals.get(id);
    const referred = referrals.get(id);
    return {
      contactId: id,
      lastContactAt: log?.last_at ?? null,
      revenue: bought?.revenue ?? 0,
      facts: {
        daysSinceContact: log?.last_at ? daysBetween(log.last_at, now) : null,
        cadenceDays,
        contactsIn: log?.contacts_in ?? 0,
        contactsOut: log?.contacts_out ?? 0,
        contactsBoth: log?.contacts_both ?? 0,
        wonDeals: bought?.won ?? 0,
        customerYears: bought ? daysBetween(bought.first_won_at, now) / yearDays : null,
        revenuePercentile: bought ? percentile(revenues, bought.revenue) : null,
        referrals: referred?.referrals ?? 0,
        referralsWon: referred?.referrals_won ?? 0,
        nps: log?.nps ? Number(log.nps.split(' ')[1]) : null,
      },
    };
  };
}
