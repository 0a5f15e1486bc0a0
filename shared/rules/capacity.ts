import type { Person } from '../model/person.ts';

/** A circle with more members than attention was promised for, and who could make room. */
export interface Overfull {
  readonly circle: string;
  readonly count: number;
  readonly capacity: number;
  /** The member with the lowest trust who did not just come in; null when all did. */
  readonly lowest: Person | null;
}

/** For choosing between members: who nothing is known of has the least. */
const trustOf = ({ trust }: Person) => trust ?? -1;

/**
 * The circles that hold more than their capacity (DOMAIN: capacity is a promise of attention, not a lock), from the inside
 * out. @param spared uids of those who are not asked to make room.
 */
export function overCapacity(
  people: readonly Person[],
  circles: readonly { readonly uid: string; readonly capacity: number | null }[],
  spared: ReadonlySet<string> = new Set(),
): Overfull[] {
  return circles.flatMap(({ uid, capacity }): Overfull[] => {
    if (capacity === null) return [];
    const members = people.filter(({ circle }) => circle === uid);
    if (members.length <= capacity) return [];
    const lowest = members
      .filter((member) => !spared.has(member.uid))
      .reduce<Person | null>(
        (least, member) => (least === null || trustOf(member) < trustOf(least) ? member : least),
        null,
      );
    return [{ circle: uid, count: members.length, capacity, lowest }];
  });
}

/**
 * The circles that people moved into and that now hold more than their capacity, from the inside out.
 * @param people everybody as placed after the move.
 * @param moved uids of those who moved.
 */
export function overfullCircles(
  people: readonly Person[],
  circles: readonly { readonly uid: string; readonly capacity: number | null }[],
  moved: ReadonlySet<string>,
): Overfull[] {
  const reached = new Set(people.flatMap(({ uid, circle }) => (moved.has(uid) ? [circle] : [])));
  return overCapacity(people, circles, moved).filter(({ circle }) => reached.has(circle));
}
