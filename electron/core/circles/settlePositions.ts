import type { Settler } from '../history/remote/settler.ts';
import { circleRows } from './queries.ts';

/** Numbers the circles anew when two copies put different ones in the same place. */
export const settlePositions: Settler = ({ db, changed }) => {
  if (changed('circle').size === 0) return;
  const circles = circleRows(db);
  if (new Set(circles.map(({ position }) => position)).size === circles.length) return;
  const ordered = circles.toSorted(
    (one, other) => one.position - other.position || (one.uid < other.uid ? -1 : 1),
  );
  for (const [index, { id }] of ordered.entries()) db.update('circle', id, { position: index + 1 });
};
