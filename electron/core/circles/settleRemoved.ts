import { theBeginning } from '../../../shared/rules/circlesAt.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';
import { keyUid } from '../database/uids.ts';
import type { SettleContext, Settler } from '../history/remote/settler.ts';
import { keepChange } from './keepChange.ts';

type Row = RowOf<'circle'>;

const circleOf = (db: ReadDb, id: number): Row | undefined =>
  db.get<Row>(sql`SELECT * FROM circle WHERE id = ${id}`);

/** The circles that removals lead round by; none where they end at one that is there. */
function roundFrom(db: ReadDb, start: Row): Row[] {
  const chain: Row[] = [];
  for (let circle: Row | undefined = start; circle; ) {
    const begin = chain.findIndex(({ id }) => id === circle?.id);
    if (begin !== -1) return chain.slice(begin);
    chain.push(circle);
    circle = circle.successor_id === null ? undefined : circleOf(db, circle.successor_id);
  }
  return [];
}

/** Where the members of a circle are now. */
function heirOf(db: ReadDb, circle: Row): Row {
  let heir = circle;
  for (let next: Row | undefined = circle; next; ) {
    heir = next;
    next = next.successor_id === null ? undefined : circleOf(db, next.successor_id);
  }
  return heir;
}

/** When a circle was removed, and when somebody was moved last: the later of them, which all copies know. */
function momentOf(db: ReadDb, circleId: number, contactId: number): string {
  return (
    db.value<string>(sql`
      SELECT max(at) FROM (
        SELECT at FROM circle_change WHERE circle_id = ${circleId} AND settings ->> 'removed' = 1
        UNION ALL SELECT at FROM circle_move WHERE contact_id = ${contactId})`) ?? theBeginning
  );
}

/** Has a circle be there again, from right after the last that is known of it. */
function bringBack({ db }: SettleContext, circle: Row): void {
  const last = db.value<string>(sql`SELECT max(at) FROM circle_change WHERE circle_id = ${circle.id}`);
  const at = new Date(Date.parse(last ?? theBeginning) + 1).toISOString();
  keepChange(db, circle, { removed: false }, at);
  db.update('circle', circle.id, { successor_id: null });
}

/** Has those whom another copy put into a circle that was removed here go where its members went. */
function moveOn({ db }: SettleContext, circle: Row): void {
  const heir = heirOf(db, circle);
  const members = db.all<{ id: number; uid: string }>(
    sql`SELECT id, uid FROM contact WHERE circle_id = ${circle.id} ORDER BY uid`,
  );
  for (const { id, uid } of members) {
    const at = momentOf(db, circle.id, id);
    db.update('contact', id, { circle_id: heir.id });
    const move = keyUid('circle_move', uid, circle.uid, heir.uid, at);
    if (db.value(sql`SELECT 1 FROM circle_move WHERE uid = ${move}`) !== undefined) continue;
    db.insert('circle_move', {
      uid: move,
      contact_id: id,
      from_circle_id: circle.id,
      to_circle_id: heir.id,
      at,
      reason: null,
      cause: 'circle-removed',
    });
  }
}

/** Leads people out of circles that were removed; of circles that were removed in favour of each other one comes back. */
export const settleRemoved: Settler = (context) => {
  const { db, changed } = context;
  if (changed('circle').size === 0 && changed('contact').size === 0) return;
  const removed = () => db.all<Row>(sql`SELECT * FROM circle WHERE successor_id IS NOT NULL ORDER BY uid`);
  for (const circle of removed()) {
    const [first] = roundFrom(db, circle).toSorted((one, other) => (one.uid < other.uid ? -1 : 1));
    if (first) bringBack(context, first);
  }
  for (const circle of removed()) moveOn(context, circle);
};
