import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { earlier, type Span, spans } from '../../../shared/rules/pastDays.ts';
import { holdChanges } from '../../bridge/holdChanges.ts';
import { readerOf, useAddress } from '../../ui/address.ts';
import { presentDay } from '../../ui/typed/clock.ts';
import { PastContext, pastParts, TimeContext } from './pastContext.ts';
import { usePastDay } from './usePastDay.ts';

const readTime = readerOf(pastParts);

const isSpan = (since: string): since is Span => (spans as readonly string[]).includes(since);

/**
 * What is within shows the time that the address says: people, circles and all that is made of them. Nothing in the
 * workspace can be changed while that is a past day.
 */
export function Past({ children }: { children: ReactNode }) {
  const [view, show] = useAddress(readTime);
  const [playing, play] = useState(false);
  const today = presentDay();
  const { at = today } = view;
  const day = at < today ? at : null;
  const since = view.since === undefined ? null : isSpan(view.since) ? earlier(at, view.since) : view.since;
  const isPast = day !== null;
  useEffect(() => (isPast ? holdChanges() : undefined), [isPast]);
  const time = useMemo(
    () => ({ view, since: since !== null && since < at ? since : null, playing, show, play }),
    [view, since, at, playing, show],
  );
  return (
    <TimeContext value={time}>
      <PastDay day={day}>{children}</PastDay>
    </TimeContext>
  );
}

/** What is within shows a past day, or the present when there is none. */
export function PastDay({ day, children }: { day: string | null; children: ReactNode }) {
  return <PastContext value={usePastDay(day)}>{children}</PastContext>;
}
