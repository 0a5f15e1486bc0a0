import { type Sql, sql } from '../database/sql.ts';

/**
 * SQL for whether a row of `deal` is one that a contact has a part in: their own, or one they are named on.
 * @param contact its id. @param status of the deal; any when it is not given.
 */
export function hasPartIn(contact: Sql, status?: 'open' | 'won'): Sql {
  const part = sql`deal.id IN (
    SELECT own.id FROM deal AS own WHERE own.contact_id = ${contact}
    UNION ALL SELECT deal_id FROM deal_person WHERE deal_person.contact_id = ${contact})`;
  // The plus keeps SQLite from walking through all deals of that status, for each contact anew.
  return status === undefined ? part : sql`+deal.status = ${status} AND ${part}`;
}
