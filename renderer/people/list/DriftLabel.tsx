import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/model/person.ts';
import { useFormats } from '../../locales/format.ts';
import classes from './List.module.css';

/** How somebody stands against the cadence of the circle, in a word. */
export function DriftLabel({
  person: { driftState, drift },
}: {
  person: Pick<Person, 'driftState' | 'drift'>;
}) {
  const { t } = useTranslation();
  const { number } = useFormats();
  if (driftState === 'none') return <span className={classes.none}>–</span>;
  return (
    <span className={classes.drift} data-state={driftState}>
      {t(`contacts.drift.${driftState}`, { times: number(Math.round((drift ?? 0) * 10) / 10) })}
    </span>
  );
}
