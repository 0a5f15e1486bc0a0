import { useQuery } from '@tanstack/react-query';
import { isPastCadence } from '../../../shared/rules/drift.ts';
import { core } from '../../bridge/core.ts';
import { usePeople } from '../../people/usePeople.ts';

/** Waves to send, suggestions to decide on and people to contact, counted together. */
export function useTodayBadge(): number {
  const { data: waves = 0 } = useQuery(core.insights.due.queryOptions());
  const { data: suggestions = 0 } = useQuery(core.suggestions.count.queryOptions());
  const { people } = usePeople();
  return waves + suggestions + people.filter(isPastCadence).length;
}
