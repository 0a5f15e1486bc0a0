import { Button, Group } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/model/person.ts';
import { pareto, paretoShare } from '../../../shared/rules/pareto.ts';
import { useFormats } from '../../locales/format.ts';
import { useSelection } from '../../people/selection.tsx';
import { useCurrency } from '../../people/useCurrency.ts';
import { ParetoCurve } from './ParetoCurve.tsx';
import classes from './Reports.module.css';

const shownCandidates = 8;

/** How few customers bring most of the revenue, and who of them the core still misses. */
export function ParetoReport({ people, core }: { people: readonly Person[]; core: string }) {
  const { t } = useTranslation();
  const { money, percent, number } = useFormats();
  const currency = useCurrency();
  const { open } = useSelection();
  const [all, setAll] = useState(false);
  const { ranked, vital, cumulative, revenue } = useMemo(() => pareto(people), [people]);
  const outside = vital.filter(({ circle }) => circle !== core);
  if (ranked.length === 0) {
    return <p className={classes.noRevenue}>{t('reports.noRevenue')}</p>;
  }
  const shown = all ? outside : outside.slice(0, shownCandidates);
  return (
    <section className={classes.pareto} aria-label={t('reports.pareto')}>
      <div className={classes.words}>
        <h2 className={classes.finding}>
          {t('reports.finding', {
            count: vital.length,
            customers: number(ranked.length),
            share: percent(paretoShare),
          })}
        </h2>
        <p className={classes.explanation}>
          {t('reports.explanation', {
            part: percent(vital.length / ranked.length),
            revenue: money(revenue, currency),
          })}
        </p>
        <p className={classes.explanation}>
          {outside.length === 0
            ? t('reports.allInCore')
            : t('reports.outsideCore', { count: outside.length })}
        </p>
        <Group gap={8}>
          {shown.map(({ uid, name }) => (
            <Button key={uid} size="compact-sm" variant="default" onClick={() => open(uid)}>
              {name}
            </Button>
          ))}
          {outside.length > shown.length && (
            <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
              {t('reports.more', { count: outside.length - shown.length })}
            </Button>
          )}
        </Group>
      </div>
      <ParetoCurve cumulative={cumulative} vital={vital.length} />
    </section>
  );
}
