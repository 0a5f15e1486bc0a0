import type { Person } from '../../../../shared/model/person.ts';

/** Something that several of those who wait have in common. */
export interface Group {
  readonly by: 'tag' | 'organisation';
  readonly value: string;
  /** uids of everybody in it, the one who is dealt too. */
  readonly contacts: readonly string[];
}

/** What others who wait share with somebody, the largest first. */
export function groupsOf(person: Person, waiting: readonly Person[]): Group[] {
  const shared: Omit<Group, 'contacts'>[] = [
    ...person.tags.map((value) => ({ by: 'tag', value }) as const),
    ...(person.organisation === null ? [] : [{ by: 'organisation', value: person.organisation } as const]),
  ];
  return shared
    .map(({ by, value }) => ({
      by,
      value,
      contacts: waiting
        .filter((other) => (by === 'tag' ? other.tags.includes(value) : other.organisation === value))
        .map(({ uid }) => uid),
    }))
    .filter(({ contacts }) => contacts.length > 1)
    .toSorted((one, other) => other.contacts.length - one.contacts.length);
}
