import type { SearchHit } from '../../../shared/model/contact.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import { searchExpression } from './searchExpression.ts';

/**
 * Contacts in which every word occurs, as a beginning, with or without accents: names weigh most, then the
 * organisation. Archived contacts are left out.
 */
export function searchContacts(db: ReadDb, text: string, limit: number): SearchHit[] {
  const expression = searchExpression(text);
  if (expression === null) return [];
  return db.all<SearchHit>(sql`
    SELECT contact.uid, contact.display_name AS name, organisation.display_name AS organisation, contact.kind
    FROM contact_search
    JOIN contact ON contact.id = contact_search.rowid
    LEFT JOIN contact AS organisation ON organisation.id = contact.organisation_id
    WHERE contact_search MATCH ${expression} AND contact.archived_at IS NULL
    ORDER BY bm25(contact_search, 10, 4, 4, 2, 1), contact.sort_name COLLATE NOCASE
    LIMIT ${limit}`);
}
