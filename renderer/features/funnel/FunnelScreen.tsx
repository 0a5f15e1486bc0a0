import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { inboundLifecycle } from '../../../shared/rules/funnelModel.ts';
import { FunnelChart } from '../../charts/funnel/FunnelChart.tsx';
import { useFormats } from '../../locales/format.ts';
import { EmptyNetwork } from '../../people/EmptyNetwork.tsx';
import { FilterTools } from '../../people/filter/FilterTools.tsx';
import { useFilter, useFiltered } from '../../people/filter/useFilter.ts';
import { PeopleTwin } from '../../people/list/PeopleTwin.tsx';
import { PictureButtons } from '../../people/PictureButtons.tsx';
import { LookBack } from '../../people/past/LookBack.tsx';
import { Past } from '../../people/past/Past.tsx';
import { PastTools } from '../../people/past/PastTools.tsx';
import { SelectionBar } from '../../people/several/SelectionBar.tsx';
import { useChart } from '../../people/useChart.tsx';
import { useFunnelStages } from '../../people/useFunnelStages.ts';
import { usePeople } from '../../people/usePeople.ts';
import { usePlacement } from '../../people/usePlacement.ts';
import { useAddress } from '../../ui/address.ts';
import classes from '../../ui/ChartScreen.module.css';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { readFunnel } from './address.ts';

/** The funnel: the same people in the order of the sale. Dropping somebody on a stage sets that stage. */
export function FunnelScreen() {
  return (
    <Past>
      <Funnel />
    </Past>
  );
}

function Funnel() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { people, ready } = usePeople();
  const { setStage } = usePlacement();
  const stages = useFunnelStages();
  const chart = useChart(t('funnel.region'));
  const [{ table = false }, show] = useAddress(readFunnel);
  const [filter, narrow] = useFilter();
  const { kept, left } = useFiltered(filter);
  const { circles, labels } = chart.props;
  const lost = people.filter(({ stage }) => stage === 'lost').length;

  return (
    <>
      <ScreenHeader
        title={
          ready
            ? t('funnel.title', { count: people.length - lost, people: number(people.length - lost) })
            : t('navigation.funnel')
        }
        tools={
          <>
            <Text size="sm" c="dimmed">
              {t('funnel.conversionHint')}
            </Text>
            <FilterTools filter={filter} narrow={narrow} />
          </>
        }
      >
        {lost > 0 && (
          <Text size="sm" c="dimmed">
            {t('funnel.beside', { count: lost })}
          </Text>
        )}
        <LookBack />
        <PictureButtons
          drawing={{ kind: 'funnel', people, circles, stages, sector: 'none', sizeBy: 'revenue', labels }}
        />
        <Button variant="default" aria-pressed={table} onClick={() => show({ table: !table }, 'place')}>
          {t('charts.table')}
        </Button>
      </ScreenHeader>
      <PastTools />
      <div className={classes.chart}>
        <FunnelChart
          {...chart.props}
          stages={stages}
          sizeBy="revenue"
          kept={kept}
          onDrop={(contacts, stage) => {
            const target = inboundLifecycle.find(({ id }) => id === stage);
            if (target) setStage(contacts, target.entry);
          }}
        >
          <PeopleTwin name={t('funnel.region')} people={left} opened={table} />
        </FunnelChart>
        <SelectionBar among={people} floats={table ? 'bottom' : 'bottom-right'} />
        {ready && people.length === 0 && (
          <div className={classes.over}>
            <EmptyNetwork title={t('funnel.emptyTitle')} text={t('funnel.emptyText')} />
          </div>
        )}
      </div>
      {chart.menu}
    </>
  );
}
