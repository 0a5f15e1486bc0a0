import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { endOfDay } from '../../../shared/rules/pastDays.ts';
import { core } from '../../bridge/core.ts';
import type { Trails } from '../../charts/trails.ts';
import { ownZone } from '../../ui/typed/clock.ts';

/** How to ask what became of the circles from the end of one day to the end of another. */
export const periodOf = (since: string, until: string) => ({
  ...core.asOf.period.queryOptions({ since: endOfDay(since, ownZone), until: endOfDay(until, ownZone) }),
  placeholderData: keepPreviousData,
});

/** Where people came from since a day, as the rings draw it; none without a day. */
export function useTrails(since: string | null, until: string): Trails {
  const { data } = useQuery({ ...periodOf(since ?? until, until), enabled: since !== null });
  return useMemo(
    () => new Map(since === null ? [] : data?.moves.map(({ contact, from }) => [contact, from])),
    [since, data],
  );
}
