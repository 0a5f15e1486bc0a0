import type { Person } from '../model/person.ts';
import { isPastCadence } from './drift.ts';

/** What a group of people amounts to. */
export interface GroupFigures {
  readonly people: number;
  /** Won revenue over 24 months, in minor units. */
  readonly revenue: number;
  /** Part of the revenue of everybody, 0..1; 0 where nobody brought any. */
  readonly revenueShare: number;
  /** Mean trust score; null without people. */
  readonly trust: number | null;
  /** People past their cadence, due or drifting. */
  readonly pastCadence: number;
}

/** Figures per group, in the order of the keys; a group without people has zeros. */
export function groupFigures<Key>(
  people: readonly Person[],
  keys: readonly Key[],
  keyOf: (person: Person) => Key,
): GroupFigures[] {
  const total = people.reduce((sum, { revenue }) => sum + revenue, 0);
  const groups = Map.groupBy(people, keyOf);
  return keys.map((key) => {
    const group = groups.get(key) ?? [];
    const revenue = group.reduce((sum, person) => sum + person.revenue, 0);
    return {
      people: group.length,
      revenue,
      revenueShare: total === 0 ? 0 : revenue / total,
      trust: group.length === 0 ? null : group.reduce((sum, { trust }) => sum + trust, 0) / group.length,
      pastCadence: group.filter(isPastCadence).length,
    };
  });
}
