import { daysBefore } from '../../../shared/lib/dates.ts';
import type { RevenuePeriod } from '../../../shared/model/referral.ts';
import type { Referral, Sale } from '../../../shared/rules/referrals.ts';
import { revenueDays } from '../../../shared/rules/trustFacts.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { Source } from '../reads.ts';
import { workspaceCurrency } from '../settings/preferences.ts';

/** What sales and referrals depend on. */
export const salesReads: readonly Source[] = [
  'deal',
  'deal_person',
  'refund',
  'contact',
  'currency',
  'clock',
];

/** Who referred whom, by id. */
export function referralRows(db: ReadDb): Referral<number>[] {
  return db.all<Referral<number>>(sql`
    SELECT id AS contact, referred_by_id AS referredBy FROM contact WHERE referred_by_id IS NOT NULL`);
}

/**
 * Won deals by currency as of a moment, that of the workspace first; the parties by id and the customer first, less what was paid back. Of the recent
 * ones a refund counts when it was paid, whenever the deal was won.
 */
export function salesByCurrency(db: ReadDb, period: RevenuePeriod, now: string): Map<string, Sale<number>[]> {
  const since = period === 'ever' ? '' : daysBefore(now, revenueDays);
  const people = Map.groupBy(
    db.all<{ deal_id: number; contact_id: number }>(sql`SELECT deal_id, contact_id FROM deal_person`),
    ({ deal_id }) => deal_id,
  );
  const sales = new Map<string, Sale<number>[]>();
  for (const { id, currency, contact_id, amount } of db.each<{
    id: number;
    currency: string;
    contact_id: number;
    amount: number;
  }>(sql`
    SELECT id, currency, contact_id, iif(closed_at > ${since}, amount, 0) - coalesce((
             SELECT sum(amount) FROM refund
             WHERE deal_id = deal.id AND refund.at > ${since} AND refund.at <= ${now}), 0) AS amount
    FROM deal WHERE status = 'won' AND closed_at <= ${now}`)) {
    if (amount === 0) continue;
    const sale = {
      amount,
      parties: [contact_id, ...(people.get(id) ?? []).map((person) => person.contact_id)],
    };
    const known = sales.get(currency);
    if (known) known.push(sale);
    else sales.set(currency, [sale]);
  }
  const own = workspaceCurrency(db);
  return new Map(
    [...sales].sort(
      ([one], [other]) => Number(other === own) - Number(one === own) || one.localeCompare(other),
    ),
  );
}
