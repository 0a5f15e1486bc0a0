import type { Evidence, LoggedEvidence } from '../../../shared/rules/trustFacts.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql, sqlList } from '../database/sql.ts';
import { hasPartIn } from './partInDeals.ts';

interface LogRow {
  contact_id: number;
  at: string;
  kind: string;
  direction: 'in' | 'out' | 'both';
  nps: number | null;
  resolved_at: string | null;
  is_alone: 0 | 1;
}

/**
 * Reads all that the relationships with some contacts rest on, whenever it was, for scores as of any moment. Their
 * share of revenue is a rank among all and left to the caller.
 */
export function readEvidence(
  db: ReadDb,
  contactIds: readonly number[],
): (contactId: number) => Omit<Evidence, 'revenueShare'> {
  const among = sqlList(contactIds);
  const log = new Map<number, LoggedEvidence[]>();
  for (const row of db.each<LogRow>(sql`
    SELECT contact_log.contact_id, contact_log.at, contact_log.kind, contact_log.direction, contact_log.nps,
           iif(contact_log.kind = 'complaint',
               (SELECT resolved_at FROM interaction WHERE interaction.id = interaction_id), NULL) AS resolved_at,
           iif(contact_log.kind = 'referral',
               (SELECT count(*) FROM interaction_contact AS named
                WHERE named.interaction_id = contact_log.interaction_id) = 1, 0) AS is_alone
    FROM contact_log WHERE contact_id IN ${among}`)) {
    const entry = {
      at: Date.parse(row.at),
      kind: row.kind,
      direction: row.direction,
      nps: row.nps,
      resolvedAt: row.resolved_at === null ? null : Date.parse(row.resolved_at),
      isAlone: row.is_alone === 1,
    };
    const known = log.get(row.contact_id);
    if (known) known.push(entry);
    else log.set(row.contact_id, [entry]);
  }
  const sales = Map.groupBy(
    db.all<{ contact_id: number; at: string }>(sql`
      SELECT contact_id, closed_at AS at FROM deal WHERE status = 'won' AND contact_id IN ${among}
      UNION ALL
      -- CROSS keeps this order: from the deals on, each would be held against everybody asked for.
      SELECT deal_person.contact_id, closed_at FROM deal_person CROSS JOIN deal ON deal.id = deal_id
      WHERE status = 'won' AND deal_person.contact_id IN ${among} AND deal_person.contact_id <> deal.contact_id`),
    ({ contact_id }) => contact_id,
  );
  const referred = Map.groupBy(
    db.all<{ referred_by_id: number; at: string; bought_at: string | null }>(sql`
      SELECT referred_by_id, created_at AS at,
             (SELECT min(closed_at) FROM deal WHERE ${hasPartIn(sql`contact.id`, 'won')}) AS bought_at
      FROM contact WHERE referred_by_id IN ${among}`),
    ({ referred_by_id }) => referred_by_id,
  );
  return (contactId) => ({
    log: log.get(contactId) ?? [],
    sales: (sales.get(contactId) ?? []).map(({ at }) => Date.parse(at)),
    referred: (referred.get(contactId) ?? []).map(({ at, bought_at }) => ({
      at: Date.parse(at),
      boughtAt: bought_at === null ? null : Date.parse(bought_at),
    })),
  });
}
