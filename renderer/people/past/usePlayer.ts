import { useEffect } from 'react';
import { later, type Span } from '../../../shared/rules/pastDays.ts';
import { queryClient } from '../../bridge/core.ts';
import { presentDay } from '../../ui/typed/clock.ts';
import { usePast, useTime } from './pastContext.ts';
import { askForDay } from './usePastDay.ts';

/** Milliseconds that a step of the player takes; people are on their way all that time. */
export const playTime = 1000;

/**
 * Goes on through the days while it plays, a step a second, and no sooner than the day before is there; until today.
 * @param step how far it goes at once.
 */
export function usePlayer(step: Span): void {
  const { view, playing, show, play } = useTime();
  const { at } = view;
  const isThere = usePast()?.isThere ?? true;
  useEffect(() => {
    if (!playing || !isThere || at === undefined) return;
    const today = presentDay();
    if (at >= today) return play(false);
    const following = later(at, step);
    const next = following < today ? following : today;
    if (next < today) void queryClient.prefetchQuery(askForDay(next));
    const timer = setTimeout(() => show({ at: next }, 'step'), playTime);
    return () => clearTimeout(timer);
  }, [playing, isThere, at, step, show, play]);
}
