import type { OrganisationSummary } from '../../../shared/model/contact.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { Source } from '../reads.ts';
import { relationshipReads, relationships } from '../trust/relationships.ts';

interface OrganisationRow {
  id: number;
  uid: string;
  name: string;
  circle: string | null;
}

/** What `listOrganisations` depends on. */
export const organisationsReads: readonly Source[] = [...relationshipReads, 'circle'];

/**
 * Organisations that are not archived, by name, each with what its people and itself add up to: heads,
 * won revenue over 24 months and the last two-way contact.
 */
export function listOrganisations(db: ReadDb, now: string): OrganisationSummary[] {
  const relationshipOf = relationships(db, { now });
  const people = db.all<{ id: number; organisation_id: number }>(
    sql`SELECT id, organisation_id FROM contact WHERE organisation_id IS NOT NULL AND archived_at IS NULL`,
  );
  const peopleOf = Map.groupBy(people, ({ organisation_id }) => organisation_id);
  const organisations = db.all<OrganisationRow>(sql`
    SELECT contact.id, contact.uid, contact.display_name AS name, circle.uid AS circle
    FROM contact LEFT JOIN circle ON circle.id = contact.circle_id
    WHERE contact.kind = 'organisation' AND contact.archived_at IS NULL
    ORDER BY contact.sort_name COLLATE NOCASE, contact.id`);
  return organisations.map(({ id, ...organisation }) => {
    const members = peopleOf.get(id) ?? [];
    const known = [{ id }, ...members].map((contact) => relationshipOf(contact.id));
    const moments = known.flatMap(({ lastContactAt }) => lastContactAt ?? []);
    return {
      ...organisation,
      people: members.length,
      revenue: known.reduce((sum, { booked }) => sum + booked, 0),
      lastContactAt: moments.sort().at(-1) ?? null,
    };
  });
}
