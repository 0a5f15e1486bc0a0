import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { missedByFunnel, quietDays } from '../../../shared/rules/comparison.ts';
import { core } from '../../bridge/core.ts';
import { useFormats } from '../../locales/format.ts';
import { useCircles } from '../../people/circles/circleName.ts';
import { usePast } from '../../people/past/pastContext.ts';
import { usePeople } from '../../people/usePeople.ts';
import classes from './Compare.module.css';

/** What the funnel does not tell about the people in it, in four figures. */
export function MissedFigures() {
  const { t } = useTranslation();
  const { percent, number } = useFormats();
  const { people } = usePeople();
  const circles = useCircles();
  const { data: workspace } = useQuery(core.workspace.show.queryOptions());
  const past = usePast();
  const now = past?.at ?? workspace?.now;
  const missed = useMemo(() => {
    const inner = new Set(circles.slice(0, 2).map(({ uid }) => uid));
    return now === undefined ? null : missedByFunnel(people, inner, now);
  }, [people, circles, now]);
  if (!missed || people.length === 0) return null;
  const share = missed.revenue === 0 ? null : missed.innerRevenue / missed.revenue;
  const figures = [
    {
      key: 'revenue',
      figure: share === null ? '–' : percent(share),
      text: t('compare.missed.innerRevenue'),
    },
    {
      key: 'referred',
      figure: t('compare.missed.figure', {
        part: number(missed.referredByInner),
        whole: number(missed.referred),
      }),
      text: t('compare.missed.referred'),
    },
    {
      key: 'quiet',
      figure: t('compare.missed.figure', { part: number(missed.quiet), whole: number(missed.customers) }),
      text: t('compare.missed.quiet', { days: quietDays }),
    },
    {
      key: 'inner',
      figure: t('compare.missed.figure', {
        part: number(missed.innerNotCustomers),
        whole: number(missed.inner),
      }),
      text: t('compare.missed.inner'),
    },
  ];
  return (
    <dl className={classes.figures} aria-label={t('compare.missed.label')}>
      {figures.map(({ key, figure, text }) => (
        <div key={key} className={classes.figure}>
          <dt className={classes.text}>{text}</dt>
          <dd className={classes.number}>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
