import { pastMoment } from '../../../shared/lib/dates.ts';
import type { ConsentEntry, ConsentRecord } from '../../../shared/model/contact.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { Source } from '../reads.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { contactRows } from './find.ts';

/** What the consent of everybody depends on. */
export const consentReads: readonly Source[] = ['contact', 'circle'];

/** Whether things may be shared with those who are in a circle and not in the archive, by sort name. */
export function listConsent(db: ReadDb): ConsentEntry[] {
  return db.all<ConsentEntry>(sql`
    SELECT contact.uid, contact.display_name AS name, circle.uid AS circle, contact.consent,
           contact.consent_at AS consentAt, contact.consent_origin AS consentOrigin
    FROM contact JOIN circle ON circle.id = contact.circle_id
    WHERE contact.archived_at IS NULL
    ORDER BY contact.sort_name COLLATE NOCASE, contact.id`);
}

/**
 * Records for several contacts at once whether things may be shared with them, since when, and how they said so.
 * @throws Problem `not-found`.
 */
export function recordConsent(
  workspace: Workspace,
  { contacts, consent, day, origin }: ConsentRecord,
): Promise<{ count: number; name: string }> {
  const at = consent === 'unknown' ? null : pastMoment(day, workspace.clock().toISOString());
  return workspace.command(
    'contacts.consent',
    (db) => {
      const rows = contactRows(db, contacts);
      for (const { id } of rows)
        db.update('contact', id, {
          consent,
          consent_at: at,
          consent_origin: consent === 'unknown' ? null : origin,
        });
      return { count: rows.length, name: rows.length === 1 ? (rows[0]?.display_name ?? '') : '' };
    },
    (result) => result,
  );
}
