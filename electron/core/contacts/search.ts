import type { SearchHit } from '../../../shared/model/contact.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql, sqlList } from '../database/sql.ts';
import { phoneRegion } from '../settings/phoneRegion.ts';
import { searchExpressions } from './searchExpression.ts';

/**
 * So many matches are looked at to find the best ones. A letter or two can match half of a large workspace;
 * whoever types them goes on typing, and waits for nothing meanwhile.
 */
const fewestCandidates = 500;

/** Up to so many ids of contacts, with the rank of the first expression that found them, from 0. */
function candidates(db: ReadDb, expressions: readonly string[], most: number): Map<number, number> {
  const ranks = new Map<number, number>();
  for (const [rank, expression] of expressions.entries()) {
    const found = db.all<{ rowid: number }>(
      sql`SELECT rowid FROM contact_search WHERE contact_search MATCH ${expression} LIMIT ${most}`,
    );
    for (const { rowid } of found) {
      if (ranks.size === most) return ranks;
      if (!ranks.has(rowid)) ranks.set(rowid, rank);
    }
  }
  return ranks;
}

/**
 * Contacts in which every word occurs, as a beginning, with or without accents: names first, then
 * organisations and ways to reach somebody, then the rest, each by sort name. Archived contacts are left out.
 */
export function searchContacts(db: ReadDb, text: string, limit: number): SearchHit[] {
  const ranks = candidates(db, searchExpressions(text, phoneRegion(db)), Math.max(limit, fewestCandidates));
  if (ranks.size === 0) return [];
  const rows = db.all<SearchHit & { id: number }>(sql`
    SELECT contact.id, contact.uid, contact.display_name AS name, organisation.display_name AS organisation,
           contact.kind
    FROM contact
    LEFT JOIN contact AS organisation ON organisation.id = contact.organisation_id
    WHERE contact.id IN ${sqlList([...ranks.keys()])}
    ORDER BY contact.sort_name COLLATE NOCASE, contact.id`);
  return rows
    .sort((one, other) => ranks.get(one.id)! - ranks.get(other.id)!)
    .slice(0, limit)
    .map(({ id: _id, ...hit }) => hit);
}
