import { useTranslation } from 'react-i18next';
import type { WaitingAsk } from './waiting.ts';

/** Up to this many cadences somebody is a little late; from there it is told in times. */
const littleLate = 1.5;

const keys = { contact: 'today.since', promotion: 'today.closer', known: 'today.neverSpoken' } as const;

/** Says how long somebody has waited, and how that stands against what their circle promises. */
export function useDriftWords(): (facts: {
  /** Days on the clock divided by the cadence. */
  ratio: number;
  /** Cadence of the circle in days. */
  cadence: number;
  /** What the clock started at. */
  begun: WaitingAsk['since'];
}) => { since: string; how: string } {
  const { t } = useTranslation();
  return ({ ratio, cadence, begun }) => {
    const count = Math.round(ratio * cadence);
    const times = Math.round(ratio);
    return {
      since: t(keys[begun], { count, cadence }),
      how:
        ratio <= littleLate ? t('today.late.little') : t('today.late.times', { count: Math.max(2, times) }),
    };
  };
}
