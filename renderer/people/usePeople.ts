import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { PeopleSketch, Person } from '../../shared/model/person.ts';
import { bridge, core, queryClient } from '../bridge/core.ts';
import { Ahead } from './ahead.ts';
import { usePast } from './past/pastContext.ts';
import { patchPeople } from './patchPeople.ts';
import { sketched } from './sketched.ts';

const nobody: readonly Person[] = [];

/** What is shown of people before the core has told of it. */
export const ahead = new Ahead();

/** Where the page keeps everybody. */
export const peopleKey = core.contacts.people.queryKey();

/** What is left of the sketch once everybody is known. */
const emptySketch: PeopleSketch = {
  circles: [],
  uid: [],
  circle: [],
  trust: [],
  driftState: [],
  revenue: [],
};

const sketch = core.contacts.sketch.queryOptions(undefined, { structuralSharing: false });

/** Asks for everybody; the first time what the rings are drawn from comes before, so that they are soon there. */
async function askForPeople(): Promise<Person[]> {
  if (queryClient.getQueryData(peopleKey) === undefined) await queryClient.prefetchQuery(sketch);
  const asked = ahead.ask();
  return ahead.over(await bridge.client.contacts.people.query(), asked);
}

interface People {
  readonly people: readonly Person[];
  /** False while they are on their way. */
  readonly ready: boolean;
}

/** Everybody who is placed in a circle now. */
export function usePresentPeople(): People {
  const { data, isSuccess } = useQuery({
    ...core.contacts.people.queryOptions(),
    queryFn: askForPeople,
    // Comparing each of many thousands with what they were costs more than drawing them.
    structuralSharing: false,
  });
  return { people: data ?? nobody, ready: isSuccess };
}

/** Everybody who is placed in a circle, at the time that is shown. */
export function usePeople(): People {
  const past = usePast();
  const present = usePresentPeople();
  return past === null ? present : { people: past.people, ready: present.ready };
}

/** The same people for the rings; while the list is on its way they have neither names nor groups. */
export function useDrawnPeople(): People {
  const listed = usePeople();
  const { data } = useQuery({ ...sketch, select: sketched, enabled: !listed.ready });
  useEffect(() => {
    // Removed, it would be held by all who looked at it.
    if (listed.ready) queryClient.setQueryData(sketch.queryKey, (held) => held && emptySketch);
  }, [listed.ready]);
  return listed.ready || data === undefined ? listed : { people: data, ready: true };
}

/** The same people by uid. */
export function usePeopleByUid(): ReadonlyMap<string, Person> {
  const { people } = usePeople();
  return useMemo(() => new Map(people.map((person) => [person.uid, person])), [people]);
}

/** Asks the core about some people and brings the list up to date; asks for everybody where that cannot be done. */
export async function refreshPeople(uids: readonly string[]): Promise<void> {
  if (uids.length === 0) return;
  const asked = ahead.ask();
  const told = await bridge.client.contacts.listed.query({ uids: [...uids] }).catch(() => null);
  const people = queryClient.getQueryData(peopleKey);
  const shown = ahead.over(told?.map(({ person }) => person) ?? [], asked);
  const listed = told?.map(({ after }, index) => ({ person: shown[index]!, after }));
  const patched = people && listed && patchPeople(people, uids, listed);
  if (patched) queryClient.setQueryData(peopleKey, [...patched]);
  else await queryClient.invalidateQueries({ queryKey: peopleKey });
}
