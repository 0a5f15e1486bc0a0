import { useTranslation } from 'react-i18next';

/** Up to this many cadences somebody is a little late; from there it is told in times. */
const littleLate = 1.5;

/** Says how long somebody has waited, and how that stands against what their circle promises. */
export function useDriftWords(): (facts: {
  /** Days since contact divided by the cadence. */
  ratio: number;
  /** Cadence of the circle in days. */
  cadence: number;
  /** Whether there ever was contact. */
  spoken: boolean;
}) => { since: string; how: string } {
  const { t } = useTranslation();
  return ({ ratio, cadence, spoken }) => {
    const count = Math.round(ratio * cadence);
    const times = Math.round(ratio);
    return {
      since: t(spoken ? 'today.since' : 'today.neverSpoken', { count, cadence }),
      how:
        ratio <= littleLate ? t('today.late.little') : t('today.late.times', { count: Math.max(2, times) }),
    };
  };
}
