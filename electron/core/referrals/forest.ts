import type { ReferralForest, RevenuePeriod, TreeNode } from '../../../shared/model/referral.ts';
import { referralValues } from '../../../shared/rules/referrals.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql, sqlList } from '../database/sql.ts';
import type { Source } from '../reads.ts';
import { workspaceCurrency } from '../settings/preferences.ts';
import { referralRows, salesByCurrency, salesReads } from './sales.ts';

/** What `referralForest` depends on. */
export const forestReads: readonly Source[] = [...salesReads, 'circle'];

/** Everybody who was referred or referred others. @param currency of the figures; null is that of the workspace. */
export function referralForest(
  db: ReadDb,
  { currency: asked, period }: { currency: string | null; period: RevenuePeriod },
  now: string,
): ReferralForest {
  const own = workspaceCurrency(db);
  const currency = asked ?? own;
  const sales = salesByCurrency(db, period, now);
  const referrals = referralRows(db);
  const values = referralValues(referrals, sales.get(currency) ?? []);
  const involved = new Set(referrals.flatMap(({ contact, referredBy }) => [contact, referredBy]));
  const nodes = db
    .all<Omit<TreeNode, 'own' | 'referred'> & { id: number }>(sql`
      SELECT contact.id, contact.uid, contact.display_name AS name, circle.uid AS circle, referrer.uid AS referredBy
      FROM contact
      LEFT JOIN circle ON circle.id = contact.circle_id
      LEFT JOIN contact AS referrer ON referrer.id = contact.referred_by_id
      WHERE contact.id IN ${sqlList([...involved])}
      ORDER BY contact.sort_name COLLATE NOCASE, contact.id`)
    .map(({ id, ...node }) => ({ ...node, ...(values.get(id) ?? { own: 0, referred: 0 }) }));
  return { currency, currencies: [...new Set([own, ...sales.keys()])], nodes };
}
