import type { Circle, CircleChange } from '../model/circle.ts';

/** Before everything that happened in a workspace; ISO 8601 UTC. */
export const theBeginning = '1970-01-01T00:00:00.000Z';

/** What became of a circle, and when. */
export interface DatedChange {
  readonly circle: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly change: CircleChange;
}

const inOrder = (one: Circle, other: Circle): number =>
  one.position - other.position || (one.uid < other.uid ? -1 : 1);

/**
 * The circles as they were at a moment, from the inside out with their places then. One of which no change is kept is
 * as it is now; another is there from its first change on until it is removed.
 * @param now all circles there are or were, and whether they are there.
 * @param changes in the order of their moments.
 */
export function circlesAt(
  now: readonly { readonly circle: Circle; readonly isThere: boolean }[],
  changes: readonly DatedChange[],
  at: string,
): Circle[] {
  const kept = Map.groupBy(changes, ({ circle }) => circle);
  return now
    .flatMap(({ circle, isThere }): Circle[] => {
      const own = kept.get(circle.uid);
      if (!own) return isThere ? [circle] : [];
      const until = own.filter((dated) => dated.at <= at).map(({ change }) => change);
      const { removed = false, ...settings } = Object.assign({}, ...until) as CircleChange;
      return until.length === 0 || removed ? [] : [{ ...circle, ...settings }];
    })
    .toSorted(inOrder)
    .map((circle, place) => ({ ...circle, position: place + 1 }));
}
