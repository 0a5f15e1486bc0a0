import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Person } from '../../shared/model/person.ts';
import { core } from '../bridge/core.ts';

const nobody: readonly Person[] = [];

/** Everybody who is placed in a circle; `ready` is false while they are on their way. */
export function usePeople(): { people: readonly Person[]; ready: boolean } {
  const { data, isSuccess } = useQuery(core.contacts.people.queryOptions());
  return { people: data ?? nobody, ready: isSuccess };
}

/** The same people by uid. */
export function usePeopleByUid(): ReadonlyMap<string, Person> {
  const { people } = usePeople();
  return useMemo(() => new Map(people.map((person) => [person.uid, person])), [people]);
}
