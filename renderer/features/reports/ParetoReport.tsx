import { Button, Group, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParetoFigures } from '../../../shared/model/referral.ts';
import { paretoShare } from '../../../shared/rules/pareto.ts';
import { core } from '../../bridge/core.ts';
import { useFormats } from '../../locales/format.ts';
import { useSelection } from '../../people/selection.tsx';
import { ParetoCurve } from './ParetoCurve.tsx';
import { ParetoTable } from './ParetoTable.tsx';
import classes from './Reports.module.css';

const shownCandidates = 8;

/** How few people bring most of the revenue, by buying and by referring, and who of them the core still misses. */
export function ParetoReport() {
  const { t } = useTranslation();
  const { data } = useQuery(core.referrals.pareto.queryOptions());
  const [chosen, choose] = useState<string | null>(null);
  if (data === undefined) return null;
  const figures = data.find(({ currency }) => currency === chosen) ?? data[0];
  if (figures === undefined) {
    return <p className={classes.noRevenue}>{t('reports.noRevenue')}</p>;
  }
  return (
    <section className={classes.pareto} aria-label={t('reports.pareto')}>
      <Words figures={figures}>
        {data.length > 1 && (
          <SegmentedControl
            aria-label={t('reports.currency')}
            value={figures.currency}
            onChange={choose}
            data={data.map(({ currency }) => currency)}
            mb="sm"
          />
        )}
      </Words>
      <ParetoCurve figures={figures} />
      <ParetoTable figures={figures} />
    </section>
  );
}

function Words({ figures, children }: { figures: ParetoFigures; children: ReactNode }) {
  const { t } = useTranslation();
  const { money, percent, number } = useFormats();
  const { open } = useSelection();
  const [all, setAll] = useState(false);
  const { vital, bringers, revenue, currency, outside } = figures;
  const shown = all ? outside.first : outside.first.slice(0, shownCandidates);
  return (
    <div className={classes.words}>
      {children}
      <h2 className={classes.finding}>
        {t('reports.finding', { count: vital, bringers: number(bringers), share: percent(paretoShare) })}
      </h2>
      <p className={classes.explanation}>
        {t('reports.explanation', { part: percent(vital / bringers), revenue: money(revenue, currency) })}
      </p>
      <p className={classes.explanation}>
        {outside.count === 0 ? t('reports.allInCore') : t('reports.outsideCore', { count: outside.count })}
      </p>
      <Group gap={8} role="group" aria-label={t('reports.candidates')}>
        {shown.map(({ uid, name }) => (
          <Button key={uid} size="compact-sm" variant="default" onClick={() => open(uid)}>
            {name}
          </Button>
        ))}
        {outside.first.length > shown.length && (
          <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
            {t('reports.more', { count: outside.first.length - shown.length })}
          </Button>
        )}
      </Group>
    </div>
  );
}
