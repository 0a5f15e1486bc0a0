import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { core } from '../../bridge/core.ts';
import { useCircles } from '../../people/circles/circleName.ts';
import { usePeople } from '../../people/usePeople.ts';
import { waitingAsks } from './waiting.ts';

/** Waves to send, suggestions to decide on and people to contact, counted together; not who was put off. */
export function useTodayBadge(): number {
  const { data: waves = 0 } = useQuery(core.insights.due.queryOptions());
  const { data: suggestions = 0 } = useQuery(core.suggestions.count.queryOptions());
  const { data: away } = useQuery(core.today.away.queryOptions());
  // A gesture is answered before it is counted what it leaves.
  const people = useDeferredValue(usePeople().people);
  const circles = useCircles();
  const waiting = useMemo(() => {
    const putOff = new Set(away);
    return waitingAsks(people, circles).filter(({ occasion }) => !putOff.has(occasion)).length;
  }, [people, circles, away]);
  return waves + suggestions + waiting;
}
