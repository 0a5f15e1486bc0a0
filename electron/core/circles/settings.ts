import type { CircleSettings } from '../../../shared/model/circle.ts';
import { Problem } from '../../../shared/model/problem.ts';
import { required } from '../contacts/find.ts';
import type { RowOf } from '../database/tables/index.ts';
import type { Workspace } from '../workspace.ts';
import { circleRows } from './queries.ts';

function assertSensible(circle: RowOf<'circle'>, others: RowOf<'circle'>[], settings: CircleSettings): void {
  const { name, cadenceDays, maximumDays } = settings;
  if (name === null && circle.default_key === null) throw new Problem('circle-unnamed');
  const taken = others.some((other) => name !== null && other.name?.toLowerCase() === name.toLowerCase());
  if (taken) throw new Problem('circle-name-taken', { name: name ?? '' });
  if (cadenceDays !== null && maximumDays !== null && maximumDays < cadenceDays) {
    throw new Problem('interval-below-cadence', { cadence: cadenceDays, maximum: maximumDays });
  }
}

function toColumns(settings: CircleSettings) {
  return {
    name: settings.name,
    capacity: settings.capacity,
    cadence_days: settings.cadenceDays,
    maximum_days: settings.maximumDays,
    promise: settings.promise,
    delay_days: settings.delayDays,
    depth: settings.depth,
    channel: settings.channel,
    discussion: settings.discussion ? 1 : 0,
  } satisfies Partial<RowOf<'circle'>>;
}

/**
 * Changes what a circle is called and promises, and what its waves are like by default. Waves that are
 * planned already stay as they are.
 * @throws Problem `not-found`, `circle-unnamed`, `circle-name-taken`, `interval-below-cadence`.
 */
export function updateCircle(
  workspace: Workspace,
  { circle: uid, settings }: { circle: string; settings: CircleSettings },
): Promise<{ circle: string }> {
  return workspace.command(
    'circles.update',
    (db) => {
      const circles = circleRows(db);
      const circle = required(circles.find((candidate) => candidate.uid === uid));
      assertSensible(
        circle,
        circles.filter(({ id }) => id !== circle.id),
        settings,
      );
      const changes = toColumns(settings);
      const differs = (Object.keys(changes) as (keyof typeof changes)[]).some(
        (column) => changes[column] !== circle[column],
      );
      if (differs) db.update('circle', circle.id, changes);
      return { circle: uid };
    },
    (result) => result,
  );
}
