import { useDeferredValue, useMemo } from 'react';
import { z } from 'zod';
import type { Person } from '../../../shared/model/person.ts';
import { filterPeople, type PeopleFilter, standings } from '../../../shared/rules/peopleFilter.ts';
import type { Kept } from '../../charts/kept.ts';
import { part, readerOf, useAddress } from '../../ui/address.ts';
import { usePeople } from '../usePeople.ts';

/** What an address says of a filter; for the reader of every screen with a drawing of people. */
export const filterParts = {
  text: part(z.string().max(200)),
  tag: part(z.string()),
  standing: part(z.enum(standings)),
};

/** More outlines of tags than this hide each other. */
export const mostOutlines = 4;

const readFilter = readerOf(filterParts);

/** The filter of a drawing, as the address says it, and the way to another. Typing is a step, any other choice a place. */
export function useFilter(): [PeopleFilter, narrow: (change: PeopleFilter) => void] {
  const [filter, show] = useAddress(readFilter);
  return [filter, (change) => show(change, 'text' in change ? 'step' : 'place')];
}

/** Who is left of the people that are shown where this is asked: dots that are not dimmed, and rows of the table. */
export function useFiltered(filter: PeopleFilter): { kept: Kept; left: readonly Person[] } {
  const { people } = usePeople();
  // Typing never waits for a drawing of many.
  const asked = useDeferredValue(filter);
  return useMemo(() => {
    const left = filterPeople(people, asked);
    return { left, kept: left === people ? null : new Set(left.map(({ uid }) => uid)) };
  }, [people, asked]);
}
