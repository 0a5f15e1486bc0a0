import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { core } from '../../bridge/core.ts';
import classes from './Settings.module.css';

/** How long a number rests before what it would do is asked for. */
const restMilliseconds = 250;

/** What another threshold of a circle would make of the steps that are suggested, before it is saved. */
export function ThresholdEffect({ circle, threshold }: { circle: string; threshold: number | null }) {
  const { t } = useTranslation();
  const [rested] = useDebouncedValue(threshold, restMilliseconds);
  const { data } = useQuery(
    core.circles.stepsIf.queryOptions({ circle, threshold: rested }, { placeholderData: keepPreviousData }),
  );
  return (
    <p className={classes.wide} aria-live="polite">
      {data &&
        t('settings.circle.thresholdEffect', {
          inward: data.asked.inward,
          outward: data.asked.outward,
          nowInward: data.present.inward,
          nowOutward: data.present.outward,
        })}
    </p>
  );
}
