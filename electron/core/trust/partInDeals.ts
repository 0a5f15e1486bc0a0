import { type Sql, sql } from '../database/sql.ts';

/** SQL for whether a row of `deal` is one that a contact has a part in: their own, or one they are named on. @param contact its id. */
export const hasPartIn = (contact: Sql): Sql => sql`deal.id IN (
  SELECT own.id FROM deal AS own WHERE own.contact_id = ${contact}
  UNION ALL SELECT deal_id FROM deal_person WHERE deal_person.contact_id = ${contact})`;
