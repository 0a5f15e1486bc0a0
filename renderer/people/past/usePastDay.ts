import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { endOfDay } from '../../../shared/rules/pastDays.ts';
import { core } from '../../bridge/core.ts';
import { ownZone } from '../../ui/typed/clock.ts';
import { usePresentCircles } from '../circles/circleName.ts';
import { usePresentPeople } from '../usePeople.ts';
import type { PastShown } from './pastContext.ts';
import { peopleThen } from './peopleThen.ts';

/** Milliseconds that a day is kept that is not shown any more: of many thousands each takes megabytes. */
const kept = 10_000;

/** How to ask for everybody as of the end of a day. */
export const askForDay = (day: string) => ({
  ...core.asOf.people.queryOptions({ at: endOfDay(day, ownZone) }),
  gcTime: kept,
  structuralSharing: false as const,
});

/** Everybody as they stood at the end of a day; null without one. */
export function usePastDay(day: string | null): PastShown | null {
  const { people: present } = usePresentPeople();
  const presentCircles = usePresentCircles();
  const { data: archived } = useQuery({ ...core.asOf.archived.queryOptions(), enabled: day !== null });
  const { data, isPlaceholderData } = useQuery({
    ...askForDay(day ?? '1970-01-01'),
    enabled: day !== null,
    placeholderData: keepPreviousData,
  });
  const then = useMemo(() => {
    if (data === undefined) return null;
    const known = new Map([...present, ...(archived ?? [])].map((person) => [person.uid, person]));
    return peopleThen(data, known);
  }, [data, present, archived]);
  return useMemo(() => {
    if (day === null) return null;
    return {
      day,
      at: endOfDay(day, ownZone),
      people: then ?? present,
      circles: data?.circles ?? presentCircles,
      isThere: data !== undefined && !isPlaceholderData,
    };
  }, [day, then, present, data, presentCircles, isPlaceholderData]);
}
