import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Person } from '../../shared/model/person.ts';
import { bridge, core, queryClient } from '../bridge/core.ts';
import { patchPeople } from './patchPeople.ts';

const nobody: readonly Person[] = [];

/** Where the page keeps everybody. */
export const peopleKey = core.contacts.people.queryKey();

/** Everybody who is placed in a circle; `ready` is false while they are on their way. */
export function usePeople(): { people: readonly Person[]; ready: boolean } {
  // Comparing each of many thousands with what they were costs more than drawing them.
  const { data, isSuccess } = useQuery(
    core.contacts.people.queryOptions(undefined, { structuralSharing: false }),
  );
  return { people: data ?? nobody, ready: isSuccess };
}

/** The same people by uid. */
export function usePeopleByUid(): ReadonlyMap<string, Person> {
  const { people } = usePeople();
  return useMemo(() => new Map(people.map((person) => [person.uid, person])), [people]);
}

/** Asks the core about some people and brings the list up to date; asks for everybody where that cannot be done. */
export async function refreshPeople(uids: readonly string[]): Promise<void> {
  if (uids.length === 0) return;
  const listed = await bridge.client.contacts.listed.query({ uids: [...uids] }).catch(() => null);
  const people = queryClient.getQueryData(peopleKey);
  const patched = people && listed && patchPeople(people, uids, listed);
  if (patched) queryClient.setQueryData(peopleKey, [...patched]);
  else await queryClient.invalidateQueries({ queryKey: peopleKey });
}
