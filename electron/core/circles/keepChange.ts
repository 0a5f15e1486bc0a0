import type { CircleChange } from '../../../shared/model/circle.ts';
import { theBeginning } from '../../../shared/rules/circlesAt.ts';
import { toCircle } from '../circlesByDay/toCircle.ts';
import { sql } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';
import type { WriteDb } from '../database/writeDb.ts';

/**
 * Writes down what becomes of a circle at a moment, before it is changed, so that past days can be shown as they were.
 * What is as it was already is left out. Part of a larger command.
 * @param at ISO 8601 UTC.
 */
export function keepChange(db: WriteDb, circle: RowOf<'circle'>, change: CircleChange, at: string): void {
  const { uid: _uid, ...before } = toCircle(circle);
  const present: CircleChange = { ...before, removed: circle.successor_id !== null };
  const changed = Object.fromEntries(
    Object.entries(change).filter(
      ([key, value]) => value !== undefined && value !== present[key as keyof CircleChange],
    ),
  );
  if (Object.keys(changed).length === 0) return;
  const isFirst = db.value(sql`SELECT 1 FROM circle_change WHERE circle_id = ${circle.id}`) === undefined;
  if (isFirst)
    db.insert('circle_change', { circle_id: circle.id, at: theBeginning, settings: JSON.stringify(before) });
  const sameMoment = db.get<RowOf<'circle_change'>>(
    sql`SELECT * FROM circle_change WHERE circle_id = ${circle.id} AND at = ${at}`,
  );
  if (sameMoment)
    db.update('circle_change', sameMoment.id, {
      settings: JSON.stringify({ ...JSON.parse(sameMoment.settings), ...changed }),
    });
  else db.insert('circle_change', { circle_id: circle.id, at, settings: JSON.stringify(changed) });
}

/** Writes down that a circle began at a moment; before it there was none. Part of a larger command. */
export function keepBeginning(db: WriteDb, circle: RowOf<'circle'>, at: string): void {
  const { uid: _uid, ...settings } = toCircle(circle);
  db.insert('circle_change', { circle_id: circle.id, at, settings: JSON.stringify(settings) });
}
