import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inboundLifecycle } from '../../../shared/rules/funnelModel.ts';
import { FunnelChart } from '../../charts/funnel/FunnelChart.tsx';
import { MorphChart } from '../../charts/MorphChart.tsx';
import { RingsChart } from '../../charts/rings/RingsChart.tsx';
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
import chartClasses from '../../ui/ChartScreen.module.css';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { readCompare } from './address.ts';
import classes from './Compare.module.css';
import { MissedFigures } from './MissedFigures.tsx';

/** The same people as circles and as funnel: one selection, one hover, and the morph between the two. */
export function CompareScreen() {
  return (
    <Past>
      <Comparison />
    </Past>
  );
}

function Comparison() {
  const { t } = useTranslation();
  const { people, ready } = usePeople();
  const placement = usePlacement();
  const stages = useFunnelStages();
  const rings = useChart(t('circles.region'));
  const funnel = useChart(t('funnel.region'));
  const morph = useChart(t('compare.morphRegion'));
  const { circles, labels } = rings.props;
  const [{ view = 'beside' }, show] = useAddress(readCompare);
  const [hovered, setHovered] = useState<string | null>(null);
  const [filter, narrow] = useFilter();
  const { kept, left } = useFiltered(filter);
  const shared = { hovered, onHover: setHovered, sizeBy: 'revenue' as const, kept };

  function setFunnelStage(contacts: readonly string[], stage: string): void {
    const target = inboundLifecycle.find(({ id }) => id === stage);
    if (target) placement.setStage(contacts, target.entry);
  }

  return (
    <>
      <ScreenHeader
        title={t('compare.title')}
        tools={
          <>
            <Text size="sm" c="dimmed">
              {t('compare.hint')}
            </Text>
            <FilterTools filter={filter} narrow={narrow} />
          </>
        }
      >
        <LookBack />
        <PictureButtons
          drawing={{ kind: 'both', people, circles, stages, sector: 'none', sizeBy: 'revenue', labels }}
        />
        {view !== 'beside' && (
          <Button variant="default" onClick={() => show({ view: 'beside' }, 'place')}>
            {t('compare.sideBySide')}
          </Button>
        )}
        <Button
          variant="default"
          onClick={() => show({ view: view === 'rings' ? 'funnel' : 'rings' }, 'place')}
        >
          {t(view === 'rings' ? 'compare.toFunnel' : view === 'funnel' ? 'compare.toRings' : 'compare.morph')}
        </Button>
      </ScreenHeader>
      <PastTools />
      {view === 'beside' ? (
        <div className={chartClasses.drawings}>
          <div className={chartClasses.drawing}>
            <RingsChart {...rings.props} {...shared} sector="none" onDrop={placement.moveTo}>
              <PeopleTwin name={t('circles.region')} people={left} opened={false} />
            </RingsChart>
          </div>
          <div className={chartClasses.drawing}>
            <FunnelChart {...funnel.props} {...shared} stages={stages} onDrop={setFunnelStage}>
              <PeopleTwin name={t('funnel.region')} people={left} opened={false} />
            </FunnelChart>
          </div>
          {ready && people.length === 0 && (
            <div className={chartClasses.over}>
              <EmptyNetwork title={t('circles.emptyTitle')} text={t('funnel.emptyText')} />
            </div>
          )}
        </div>
      ) : (
        <div className={classes.whole}>
          <MorphChart
            {...morph.props}
            {...shared}
            shape={view}
            stages={stages}
            sector="none"
            onDrop={view === 'rings' ? placement.moveTo : setFunnelStage}
          />
        </div>
      )}
      <div className={classes.foot}>
        <MissedFigures />
        <SelectionBar among={people} floats="bottom" />
      </div>
      {rings.menu}
      {funnel.menu}
      {morph.menu}
    </>
  );
}
