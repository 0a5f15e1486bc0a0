import type { Person } from '../model/person.ts';
import { isPastCadence } from './drift.ts';

/** What a group of people amounts to. */
export interface GroupFigures {
  readonly people: number;
  /** Won revenue over 24 months, in minor units. */
  readonly revenue: number;
  /** Part of the revenue of everybody, 0..1; 0 where nobody brought any. */
  readonly revenueShare: number;
  /** Mean trust score of those of whom anything is known; null without any. */
  readonly trust: number | null;
  /** People past their cadence, due or drifting. */
  readonly pastCadence: number;
}

const mean = (figures: readonly number[]) =>
  figures.length === 0 ? null : figures.reduce((sum, figure) => sum + figure, 0) / figures.length;

/** Figures per group, in the order of the keys; a group without people has zeros. */
export function groupFigures<Key>(
  people: readonly Person[],
  keys: readonly Key[],
  keyOf: (person: Person) => Key,
): GroupFigures[] {
  const total = people.reduce((sum, { booked }) => sum + booked, 0);
  const groups = Map.groupBy(people, keyOf);
  return keys.map((key) => {
    const group = groups.get(key) ?? [];
    const revenue = group.reduce((sum, person) => sum + person.booked, 0);
    return {
      people: group.length,
      revenue,
      revenueShare: total === 0 ? 0 : revenue / total,
      trust: mean(group.flatMap(({ trust }) => trust ?? [])),
      pastCadence: group.filter(isPastCadence).length,
    };
  });
}
