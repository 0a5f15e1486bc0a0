import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';
import type { Settler } from '../history/remote/settler.ts';

type Referred = Pick<RowOf<'contact'>, 'id' | 'uid' | 'display_name' | 'referred_by_id'>;

/** The contacts that a chain of referrals leads round by; none when it ends. */
function roundFrom(db: ReadDb, start: number): Referred[] {
  const chain: Referred[] = [];
  for (let id: number | null = start; id !== null; ) {
    const contact: Referred | undefined = db.get<Referred>(
      sql`SELECT id, uid, display_name, referred_by_id FROM contact WHERE id = ${id}`,
    );
    if (!contact) return [];
    const begin = chain.findIndex((earlier) => earlier.id === contact.id);
    if (begin !== -1) return chain.slice(begin);
    chain.push(contact);
    id = contact.referred_by_id;
  }
  return [];
}

/** Takes back the latest of the referrals that together came round, so that nobody is their own ancestor. */
export const settleReferrals: Settler = ({ db, changed, writtenAt, note }) => {
  for (const start of changed('contact')) {
    for (let round = roundFrom(db, start); round.length > 0; round = roundFrom(db, start)) {
      const [latest] = round
        .map((contact) => ({ contact, hlc: writtenAt('contact', contact, 'referred_by_id') }))
        .sort((one, other) => (one.hlc > other.hlc ? -1 : 1));
      if (!latest) break;
      db.update('contact', latest.contact.id, { referred_by_id: null, referred_at: null });
      note({
        reason: 'cycle',
        table: 'contact',
        rowUid: latest.contact.uid,
        details: { name: latest.contact.display_name },
      });
    }
  }
};
