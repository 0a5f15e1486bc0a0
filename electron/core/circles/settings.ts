import type { CircleChanges } from '../../../shared/model/circle.ts';
import { Problem } from '../../../shared/model/problem.ts';
import { toCircle } from '../circlesByDay/toCircle.ts';
import { refuseClashes } from '../clashes.ts';
import { required } from '../contacts/find.ts';
import type { RowOf } from '../database/tables/index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { keepChange } from './keepChange.ts';
import { circleRows } from './queries.ts';

/** @throws Problem `circle-unnamed`, `circle-name-taken`, `interval-below-cadence`. */
export function assertSensible(circle: RowOf<'circle'>, others: readonly RowOf<'circle'>[]): void {
  const { name, cadence_days: cadence, maximum_days: maximum } = circle;
  if (name === null && circle.default_key === null) throw new Problem('circle-unnamed');
  const taken = others.some((other) => name !== null && other.name?.toLowerCase() === name.toLowerCase());
  if (taken) throw new Problem('circle-name-taken', { name: name ?? '' });
  if (cadence !== null && maximum !== null && maximum < cadence) {
    throw new Problem('interval-below-cadence', { cadence, maximum });
  }
}

/** The columns that are changed; nothing else is in it, not even as undefined. */
function changedColumns(changes: CircleChanges): Partial<RowOf<'circle'>> {
  const columns = {
    name: changes.name,
    colour: changes.colour,
    capacity: changes.capacity,
    cadence_days: changes.cadenceDays,
    maximum_days: changes.maximumDays,
    threshold: changes.threshold,
    promise: changes.promise,
    delay_days: changes.delayDays,
    depth: changes.depth,
    channel: changes.channel,
    discussion: changes.discussion === undefined ? undefined : changes.discussion ? 1 : 0,
  } satisfies Partial<RowOf<'circle'>>;
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

/**
 * Changes what is given of what a circle is called and promises, and what its waves are like by default. Waves that are
 * planned already stay as they are.
 * @param input.began what the changes began with.
 * @throws Problem `not-found`, `changed-meanwhile`, `circle-unnamed`, `circle-name-taken`, `interval-below-cadence`.
 */
export function updateCircle(
  workspace: Workspace,
  {
    circle: uid,
    changes,
    began = {},
  }: { circle: string; changes: CircleChanges; began?: CircleChanges | undefined },
): Promise<{ circle: string }> {
  return workspace.command(
    'circles.update',
    (db) => {
      const circles = circleRows(db);
      const circle = required(circles.find((candidate) => candidate.uid === uid));
      refuseClashes({ began, mine: changes, theirs: toCircle(circle) });
      const columns = changedColumns(changes);
      const others = circles.filter(({ id }) => id !== circle.id);
      assertSensible({ ...circle, ...columns }, others);
      keepChange(db, circle, changes, workspace.clock().toISOString());
      db.update('circle', circle.id, columns);
      return { circle: uid };
    },
    (result) => result,
  );
}
