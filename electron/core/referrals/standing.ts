import type { Standing } from '../../../shared/model/referral.ts';
import { contactRow } from '../contacts/find.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import { giftsOwed, giftsReads } from '../promises/gifts.ts';
import { ledgerOf, ledgerReads } from '../promises/ledger.ts';
import type { Source } from '../reads.ts';
import { hasPartIn } from '../trust/partInDeals.ts';
import { treeTotals } from './brought.ts';
import { thanksOwedTo, thanksReads } from './thanks.ts';

/** What `standingOf` depends on. */
export const standingReads: readonly Source[] = [...new Set([...ledgerReads, ...thanksReads, ...giftsReads])];

/** What lies between you and a contact. @throws Problem `not-found`. */
export function standingOf(db: ReadDb, uid: string, now: string): Standing {
  const { id, circle_id } = contactRow(db, uid);
  const totalsOf = treeTotals(db, [id], now);
  return {
    referred: db
      .all<{ id: number; uid: string; name: string; circle: string | null }>(sql`
        SELECT contact.id, contact.uid, display_name AS name, circle.uid AS circle
        FROM contact LEFT JOIN circle ON circle.id = circle_id
        WHERE referred_by_id = ${id} ORDER BY sort_name COLLATE NOCASE, contact.id`)
      .map(({ id, ...one }) => ({ ...one, ...totalsOf(id) })),
    ...totalsOf(id),
    openDeals: db.all(sql`
      SELECT uid, title, amount, currency, expected_on AS expectedOn FROM deal
      WHERE ${hasPartIn(sql`${id}`, 'open')}
      ORDER BY expected_on IS NULL, expected_on, created_at DESC`),
    thanks: thanksOwedTo(db, id, now),
    gifts: giftsOwed(db, id).map(({ insight, title, depth, sentAt }) => ({ insight, title, depth, sentAt })),
    promise: db.value<string>(sql`SELECT promise FROM circle WHERE id = ${circle_id}`) ?? '',
    lastTreatAt:
      db.value<string | null>(sql`SELECT max(at) FROM treat WHERE contact_id = ${id} AND at <= ${now}`) ??
      null,
    ledger: ledgerOf(db, id, now),
  };
}
