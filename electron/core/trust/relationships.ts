import { daysBefore, daysBetween } from '../../../shared/lib/dates.ts';
import type { TrustFacts } from '../../../shared/model/trust.ts';
import { contactDays, freshDays, npsDays } from '../../../shared/rules/trustFacts.ts';
import {
  kindsAskingNothing,
  kindsByWeight,
  kindsWithoutContact,
  usualWeight,
} from '../../../shared/rules/twoWay.ts';
import type { ReadDb } from '../database/readDb.ts';
import { type Sql, sql, sqlList } from '../database/sql.ts';
import type { Source } from '../reads.ts';
import { workspaceCurrency } from '../settings/preferences.ts';
import { type Purchases, purchases, purchasesReads } from './purchases.ts';

/** What relationships depend on. */
export const relationshipReads: readonly Source[] = [
  ...purchasesReads,
  'contact',
  'interaction',
  'interaction_contact',
  'clock',
];

/** What the log and the deals say about one contact. */
export interface Relationship {
  /** Moment of the last two-way contact, or null. */
  readonly lastContactAt: string | null;
  /** Moment something was sent last that asks for an answer, or null. */
  readonly askedAt: string | null;
  /** Won revenue over 24 months in the workspace currency, in minor units: of own deals and of those they are named on. */
  readonly revenue: number;
  /** The part of it that is booked on this contact as the customer: sums count each amount once by adding this. */
  readonly booked: number;
  readonly facts: TrustFacts;
}

const yearDays = 365;

interface InteractionTotals {
  contact_id: number;
  last_at: string | null;
  asked_at: string | null;
  contacts: number | null;
  fresh_contacts: number | null;
  begun_by_them: number | null;
  begun_by_you: number | null;
  referrals_unnamed: number;
  first_purchase_at: string | null;
  last_purchase_at: string | null;
  /** Moment of the latest answer, and what it lacks of 10. */
  nps: string | null;
  open_complaints: number;
}

/** How many people somebody referred, and how many of these bought. */
interface Referrals {
  referred: number;
  referredWon: number;
}

/** SQL for the weight of a kind, as `contactWeight` has it for what is contact at all. */
const weightOfKind = kindsByWeight.reduce(
  (otherwise, { weight, kinds }) => sql`iif(kind IN ${sqlList(kinds)}, ${weight}, ${otherwise})`,
  sql`${usualWeight}`,
);

function interactionTotals(db: ReadDb, within: Sql, now: string) {
  const recently = daysBefore(now, contactDays);
  // The latest NPS answer travels with its moment, so that max() finds it in the same pass; of two in one moment the
  // lower one counts.
  return db.each<InteractionTotals>(sql`
    SELECT contact_id,
           max(at) FILTER (WHERE way IN ('in', 'both')) AS last_at,
           max(at) FILTER (WHERE direction = 'out' AND kind NOT IN ${sqlList(kindsAskingNothing)}) AS asked_at,
           sum(weight) FILTER (WHERE way IN ('in', 'both') AND at > ${recently}) AS contacts,
           sum(weight * fresh) FILTER (WHERE way IN ('in', 'both')) AS fresh_contacts,
           sum(CASE way WHEN 'in' THEN fresh WHEN 'both' THEN fresh / 2 END) AS begun_by_them,
           sum(CASE way WHEN 'out' THEN fresh WHEN 'both' THEN fresh / 2 END) AS begun_by_you,
           count(*) FILTER (WHERE kind = 'referral' AND direction <> 'out' AND (
             SELECT count(*) FROM interaction_contact AS named WHERE named.interaction_id = log.interaction_id) = 1
           ) AS referrals_unnamed,
           min(at) FILTER (WHERE kind = 'purchase') AS first_purchase_at,
           max(at) FILTER (WHERE kind = 'purchase') AS last_purchase_at,
           max(at || ' ' || printf('%02d', 10 - nps)) FILTER (WHERE nps IS NOT NULL AND at > ${daysBefore(now, npsDays)}) AS nps,
           count(*) FILTER (WHERE kind = 'complaint' AND EXISTS (
             SELECT 1 FROM interaction
             WHERE interaction.id = log.interaction_id AND (resolved_at IS NULL OR resolved_at > ${now}))
           ) AS open_complaints
    FROM (
      SELECT contact_id, interaction_id, at, kind, direction, nps, ${weightOfKind} AS weight,
             iif(kind IN ${sqlList(kindsWithoutContact)}, 'none', direction) AS way,
             pow(0.5, (julianday(${now}) - julianday(at)) / ${freshDays}) AS fresh
      FROM contact_log WHERE at <= ${now} AND ${within}
    ) AS log
    GROUP BY contact_id`);
}

/** Who referred whom, as of a moment. Who is named on a won deal bought too. */
function referrals(
  db: ReadDb,
  by: Sql,
  { now, purchasesOf }: { now: string; purchasesOf: (contactId: number) => Purchases | undefined },
): ReadonlyMap<number, Referrals> {
  const found = new Map<number, Referrals>();
  for (const { id, referred_by_id } of db.each<{ id: number; referred_by_id: number }>(sql`
    SELECT id, referred_by_id FROM contact
    WHERE referred_by_id IS NOT NULL AND created_at <= ${now} AND ${by}`)) {
    const known = found.get(referred_by_id) ?? { referred: 0, referredWon: 0 };
    known.referred += 1;
    if (purchasesOf(id)?.firstAt) known.referredWon += 1;
    found.set(referred_by_id, known);
  }
  return found;
}

function byContact<Row extends { contact_id: number }>(rows: Iterable<Row>): ReadonlyMap<number, Row> {
  const found = new Map<number, Row>();
  for (const row of rows) found.set(row.contact_id, row);
  return found;
}

/** The earliest or latest of moments that may be missing. */
const extreme = (pick: 'first' | 'last', ...moments: readonly (string | null | undefined)[]) =>
  moments
    .filter((moment) => moment != null)
    .sort()
    .at(pick === 'first' ? 0 : -1) ?? null;

/** What buying says: won deals, and purchases that were only logged. */
function buyingFacts(bought: Purchases | undefined, log: InteractionTotals | undefined, now: string) {
  const first = extreme('first', bought?.firstAt, log?.first_purchase_at);
  const last = extreme('last', bought?.lastAt, log?.last_purchase_at);
  return {
    dealsWon: bought?.won ?? 0,
    customerYears: first !== null && last !== null ? daysBetween(first, last) / yearDays : 0,
    daysSincePurchase: last === null ? null : daysBetween(last, now),
    revenueShare: bought?.revenueShare ?? null,
  };
}

/**
 * Gathers what is known about relationships as of a moment, as the trust score and drift need it.
 * @param contactIds reads the log and the referrals of these only; customers are still compared with all others.
 */
export function relationships(
  db: ReadDb,
  { now, contactIds }: { now: string; contactIds?: readonly number[] },
): (contactId: number) => Relationship {
  const only = (column: Sql) =>
    contactIds === undefined ? sql`TRUE` : sql`${column} IN ${sqlList(contactIds)}`;
  const interactions = byContact(interactionTotals(db, only(sql`contact_id`), now));
  const purchasesOf = purchases(db, { now, currency: workspaceCurrency(db) });
  const referralsOf = referrals(db, only(sql`referred_by_id`), { now, purchasesOf });

  return (contactId) => {
    const log = interactions.get(contactId);
    const bought = purchasesOf(contactId);
    const { referred, referredWon } = referralsOf.get(contactId) ?? { referred: 0, referredWon: 0 };
    return {
      lastContactAt: log?.last_at ?? null,
      askedAt: log?.asked_at ?? null,
      revenue: bought?.revenue ?? 0,
      booked: bought?.booked ?? 0,
      facts: {
        daysSinceContact: log?.last_at ? daysBetween(log.last_at, now) : null,
        contacts: log?.contacts ?? 0,
        freshContacts: log?.fresh_contacts ?? 0,
        begunByThem: log?.begun_by_them ?? 0,
        begunByYou: log?.begun_by_you ?? 0,
        ...buyingFacts(bought, log, now),
        referred,
        referredWon,
        referralsUnnamed: log?.referrals_unnamed ?? 0,
        nps: log?.nps ? 10 - Number(log.nps.split(' ')[1]) : null,
        openComplaint: (log?.open_complaints ?? 0) > 0,
      },
    };
  };
}
