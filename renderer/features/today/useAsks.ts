import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SuggestedStep } from '../../../shared/model/suggestedStep.ts';
import { fromTheInsideOut, type Listed } from '../../../shared/rules/today.ts';
import { core } from '../../bridge/core.ts';
import { useCircles } from '../../people/circles/circleName.ts';
import { usePeople } from '../../people/usePeople.ts';
import { capacityAsks } from './rows/capacity.tsx';
import { places, type TodayAsk } from './rows/index.ts';
import { stepAsks } from './rows/step.tsx';
import { waitingAsks } from './waiting.ts';

const noSteps: readonly SuggestedStep[] = [];

/**
 * Whatever asks for attention, in order: what the core finds, and what follows from what the page knows already, the people
 * and the steps suggested. Undefined while it is on its way.
 */
export function useAsks(): readonly Listed<TodayAsk>[] | undefined {
  const { people } = usePeople();
  const circles = useCircles();
  const { data: today } = useQuery(core.today.show.queryOptions());
  const { data: away } = useQuery(core.today.away.queryOptions());
  const { data: steps = noSteps } = useQuery(core.circles.suggestedSteps.queryOptions());
  return useMemo(() => {
    if (!today || !away) return undefined;
    const asks = [
      ...today.asks,
      ...waitingAsks(people, circles),
      ...stepAsks(steps),
      ...capacityAsks(people, circles),
    ];
    const inward = circles.map(({ uid }) => uid);
    return fromTheInsideOut<TodayAsk>(asks, places, inward, new Set(away));
  }, [today, away, people, circles, steps]);
}
