import { daysBefore } from '../../../shared/lib/dates.ts';
import type { RevenuePeriod } from '../../../shared/model/referral.ts';
import type { Referral, Sale } from '../../../shared/rules/referrals.ts';
import { revenueDays } from '../../../shared/rules/trustFacts.ts';
import type { ReadDb } from '../database/readDb.ts';
import { type Sql, sql } from '../database/sql.ts';
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

/** SQL for the ids of some contacts and of all below them in the tree of referrals. */
const treesOf = (roots: readonly number[]): Sql => sql`(
  WITH RECURSIVE tree (id) AS (
    SELECT value FROM json_each(${JSON.stringify(roots)})
    UNION SELECT contact.id FROM contact JOIN tree ON contact.referred_by_id = tree.id)
  SELECT id FROM tree)`;

/** SQL for the ids of deals in which somebody in the trees of some contacts has a part. */
const dealsOf = (roots: readonly number[]): Sql => sql`(
  SELECT own.id FROM deal AS own WHERE own.contact_id IN ${treesOf(roots)}
  UNION SELECT part.deal_id FROM deal_person AS part WHERE part.contact_id IN ${treesOf(roots)})`;

/** Who referred whom, by id. @param roots only those below these. */
export function referralRows(db: ReadDb, roots?: readonly number[]): Referral<number>[] {
  const among =
    roots === undefined ? sql`referred_by_id IS NOT NULL` : sql`referred_by_id IN ${treesOf(roots)}`;
  return db.all<Referral<number>>(
    sql`SELECT id AS contact, referred_by_id AS referredBy FROM contact WHERE ${among}`,
  );
}

/**
 * Won deals by currency as of a moment, that of the workspace first; the parties by id and the customer first, less what was paid back. Of the recent
 * ones a refund counts when it was paid, whenever the deal was won.
 * @param roots only deals in which somebody in the trees of these has a part.
 */
export function salesByCurrency(
  db: ReadDb,
  period: RevenuePeriod,
  now: string,
  roots?: readonly number[],
): Map<string, Sale<number>[]> {
  const within = (deal: Sql) => (roots === undefined ? sql`TRUE` : sql`${deal} IN ${dealsOf(roots)}`);
  // Few deals are found by their ids, all of them by what became of them.
  const isWon = roots === undefined ? sql`status = 'won'` : sql`+status = 'won'`;
  const since = period === 'ever' ? '' : daysBefore(now, revenueDays);
  const people = Map.groupBy(
    db.all<{ deal_id: number; contact_id: number }>(sql`
      SELECT deal_id, contact_id FROM deal_person WHERE ${within(sql`deal_id`)}`),
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
    FROM deal WHERE ${isWon} AND closed_at <= ${now} AND ${within(sql`id`)}`)) {
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
