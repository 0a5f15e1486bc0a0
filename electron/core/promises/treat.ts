import { contactRows } from '../contacts/find.ts';
import { sql } from '../database/sql.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Ticks off that people were given what their circle promises, as of now. @throws Problem `not-found`. */
export function tickTreat(
  workspace: Workspace,
  { contacts }: { contacts: readonly string[] },
): Promise<{ count: number; name: string }> {
  return workspace.command(
    'promises.treat',
    (db) => {
      const at = workspace.clock().toISOString();
      const rows = contactRows(db, contacts);
      for (const { id, circle_id } of rows) {
        const promise = db.value<string>(sql`SELECT promise FROM circle WHERE id = ${circle_id}`) ?? '';
        db.insert('treat', { contact_id: id, at, promise });
      }
      return { count: rows.length, name: rows.length === 1 ? (rows[0]?.display_name ?? '') : '' };
    },
    (result) => result,
  );
}
