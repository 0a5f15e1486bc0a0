import type { ArchivedContact } from '../../../shared/model/contact.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';

/** Archived people and organisations, the latest first. */
export function listArchived(db: ReadDb): ArchivedContact[] {
  return db.all<ArchivedContact>(sql`
    SELECT contact.uid, contact.display_name AS name, contact.kind, organisation.display_name AS organisation,
           circle.uid AS circle, contact.archived_at AS archivedAt
    FROM contact
    LEFT JOIN contact AS organisation ON organisation.id = contact.organisation_id
    LEFT JOIN circle ON circle.id = contact.circle_id
    WHERE contact.archived_at IS NOT NULL
    ORDER BY contact.archived_at DESC, contact.sort_name COLLATE NOCASE`);
}
