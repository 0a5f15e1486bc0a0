import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { noonOf } from '../../../shared/lib/dates.ts';
import { useFormats } from '../../locales/format.ts';
import { useCircleName } from '../circles/circleName.ts';
import { useSelection } from '../selection.tsx';
import classes from './Past.module.css';
import { circleWords, peopleWords } from './periodWords.ts';
import { periodOf } from './usePeriod.ts';

/** So many are listed by name. */
const mostListed = 200;

/** What became of the circles from one day to another, in words, and who moved. */
export function PeriodSummary({ since, until }: { since: string; until: string }) {
  const { t, i18n } = useTranslation();
  const { date, number } = useFormats();
  const circleName = useCircleName();
  const { select } = useSelection();
  const { data } = useQuery(periodOf(since, until));
  const list = useMemo(() => new Intl.ListFormat(i18n.language), [i18n.language]);
  if (!data) return null;
  const span = { from: date(noonOf(since)), to: date(noonOf(until)) };
  const people = peopleWords(t, data);
  const circles = circleWords(t, data, { nameOf: circleName, number });
  return (
    <div className={classes.summary}>
      <p role="status">
        {people.length === 0
          ? t('past.quiet', span)
          : t('past.period', { ...span, changes: list.format(people) })}
        {circles.length > 0 && ` ${list.format(circles)}.`}
      </p>
      {data.moves.length > 0 && (
        <details>
          <summary>{t('past.whoMoved')}</summary>
          <ul className={classes.moves}>
            {data.moves.slice(0, mostListed).map(({ contact, name, from, to, direction }) => (
              <li key={contact}>
                <button type="button" className={classes.name} onClick={() => select([contact])}>
                  {name}
                </button>{' '}
                {t(`past.${direction}Step`, { from: circleName(from), to: circleName(to) })}
              </li>
            ))}
            {data.moves.length > mostListed && (
              <li>{t('past.more', { count: data.moves.length - mostListed })}</li>
            )}
          </ul>
        </details>
      )}
    </div>
  );
}
