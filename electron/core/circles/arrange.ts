import {
  type AddedCircle,
  type Arrangement,
  fewestCircles,
  mostCircles,
} from '../../../shared/model/circle.ts';
import { Problem } from '../../../shared/model/problem.ts';
import { newCircle } from '../../../shared/rules/newCircle.ts';
import { toCircle } from '../circlesByDay/toCircle.ts';
import { required } from '../contacts/find.ts';
import { sql } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';
import type { WriteDb } from '../database/writeDb.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { place } from './commands.ts';
import { keepBeginning, keepChange } from './keepChange.ts';
import { dropWaves, orderPlans } from './plans.ts';
import { circleRows } from './queries.ts';
import { assertSensible } from './settings.ts';

/** What another arrangement of the circles did. */
export interface ArrangeResult {
  readonly added: number;
  readonly removed: number;
  /** Contacts that went from a removed circle to another, those in the archive included. */
  readonly moved: number;
  /** Waves that were still to go out to a removed circle. */
  readonly dropped: number;
  /** Insights whose waves come in another order. */
  readonly plans: number;
}

const keyOf = (entry: string | AddedCircle): string => (typeof entry === 'string' ? entry : entry.key);

/** @throws Problem `circles-changed`, `circles-too-few`, `circles-too-many`, `circle-has-no-heir`, `not-found`. */
function assertWhole(present: readonly RowOf<'circle'>[], { circles, removed, began }: Arrangement): void {
  const uids = present.map(({ uid }) => uid);
  if (began && began.join() !== uids.join()) throw new Problem('circles-changed');
  if (circles.length < fewestCircles) throw new Problem('circles-too-few', { count: fewestCircles });
  if (circles.length > mostCircles) throw new Problem('circles-too-many', { count: mostCircles });
  const keys = circles.map(keyOf);
  const kept = circles.filter((entry) => typeof entry === 'string');
  const isEach = new Set(keys).size === keys.length && kept.every((uid) => uids.includes(uid));
  const isAll = uids.every((uid) => kept.includes(uid) !== Object.hasOwn(removed, uid));
  if (!isEach || !isAll || Object.keys(removed).some((uid) => !uids.includes(uid)))
    throw new Problem('not-found');
  const homeless = Object.values(removed).find((heir) => !keys.includes(heir));
  if (homeless !== undefined) throw new Problem('circle-has-no-heir');
}

function addCircle(
  db: WriteDb,
  { name, colour }: AddedCircle,
  position: number,
  sides: readonly (RowOf<'circle'> | undefined)[],
): RowOf<'circle'> {
  const [inner, outer] = sides.map((row) => row && toCircle(row));
  const { cadenceDays, maximumDays, delayDays, discussion, ...settings } = newCircle(inner, outer);
  const id = db.insert('circle', {
    ...settings,
    position,
    name,
    colour,
    cadence_days: cadenceDays,
    maximum_days: maximumDays,
    delay_days: delayDays,
    discussion: discussion ? 1 : 0,
  });
  return required(db.get<RowOf<'circle'>>(sql`SELECT * FROM circle WHERE id = ${id}`));
}

/** Has a circle go: its members move on, and what was still to go out to it goes out no more. */
function removeCircle(
  db: WriteDb,
  circle: RowOf<'circle'>,
  heir: RowOf<'circle'>,
  at: string,
): { moved: number; dropped: number } {
  const members = db.all<{ id: number; circle_id: number }>(
    sql`SELECT id, circle_id FROM contact WHERE circle_id = ${circle.id} ORDER BY id`,
  );
  for (const member of members) place(db, member, heir.id, { at, cause: 'circle-removed' });
  const dropped = dropWaves(db, circle.id);
  keepChange(db, circle, { removed: true }, at);
  db.update('circle', circle.id, { successor_id: heir.id });
  // Who went to this one before goes where its members go, so that nobody is led to a circle that is not there.
  const earlier = db.all<{ id: number }>(sql`SELECT id FROM circle WHERE successor_id = ${circle.id}`);
  for (const { id } of earlier) db.update('circle', id, { successor_id: heir.id });
  return { moved: members.length, dropped };
}

/**
 * Adds, moves and removes circles as one step. Members of a circle that goes move to the one that is named for it, those in
 * the archive too. Plans of insights that this would break are put in order.
 * @throws Problem `circles-changed` when it began with others than there are, `circles-too-few`, `circles-too-many`,
 * `circle-has-no-heir`, `circle-name-taken`, `not-found`.
 */
export function arrangeCircles(workspace: Workspace, arrangement: Arrangement): Promise<ArrangeResult> {
  return workspace.command(
    'circles.arrange',
    (db): ArrangeResult => {
      const present = circleRows(db);
      assertWhole(present, arrangement);
      const at = workspace.clock().toISOString();
      const byKey = new Map(present.map((row) => [row.uid, row]));
      const order = arrangement.circles.map(keyOf);
      const added = arrangement.circles.flatMap((entry, index): RowOf<'circle'>[] => {
        if (typeof entry === 'string') return [];
        const known = (keys: readonly string[]) => keys.flatMap((key) => byKey.get(key) ?? [])[0];
        const sides = [known(order.slice(0, index).toReversed()), known(order.slice(index + 1))];
        const row = addCircle(db, entry, index + 1, sides);
        byKey.set(entry.key, row);
        return [row];
      });
      const ordered = order.map((key) => required(byKey.get(key)));
      const isMoved = present
        .filter(({ uid }) => order.includes(uid))
        .some(({ uid, position }) => order.indexOf(uid) + 1 !== position);
      for (const [index, circle] of ordered.entries()) {
        if (added.includes(circle)) {
          assertSensible(
            circle,
            ordered.filter(({ id }) => id !== circle.id),
          );
          keepBeginning(db, circle, at);
        } else if (isMoved) {
          keepChange(db, circle, { position: index + 1 }, at);
          db.update('circle', circle.id, { position: index + 1 });
        }
      }
      let [moved, dropped] = [0, 0];
      for (const [uid, heir] of Object.entries(arrangement.removed)) {
        const gone = removeCircle(db, required(byKey.get(uid)), required(byKey.get(heir)), at);
        moved += gone.moved;
        dropped += gone.dropped;
      }
      const removed = Object.keys(arrangement.removed).length;
      return { added: added.length, removed, moved, dropped, plans: orderPlans(db) };
    },
    ({ added, removed, moved }) => ({ added, removed, count: moved }),
  );
}
