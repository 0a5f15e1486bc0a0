import type { Person } from '../model/person.ts';

/** Whom somebody is tied to by referrals. */
export interface Ties {
  readonly person: Person;
  /** Who brought them, where that is somebody in the circles. */
  readonly broughtBy: Person | null;
  /** Whom they brought, by name. */
  readonly brought: readonly Person[];
  /** uids of all of these, and of the person. */
  readonly all: ReadonlySet<string>;
}

/** The ties of somebody among people, in whose order those they brought are; null when they are not among them. */
export function tiesOf(people: readonly Person[], uid: string): Ties | null {
  const person = people.find((other) => other.uid === uid);
  if (person === undefined) return null;
  const broughtBy =
    person.referredBy === null ? null : (people.find((other) => other.uid === person.referredBy) ?? null);
  const brought = people.filter(({ referredBy }) => referredBy === uid);
  const tied = [person, ...(broughtBy ? [broughtBy] : []), ...brought];
  return { person, broughtBy, brought, all: new Set(tied.map((other) => other.uid)) };
}
