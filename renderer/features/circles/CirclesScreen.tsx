import { Button, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { core } from '../../bridge/core.ts';
import type { FunnelStage } from '../../charts/funnel/layout.ts';
import { RingsChart } from '../../charts/rings/RingsChart.tsx';
import { useFormats } from '../../locales/format.ts';
import { useDialogs } from '../../people/dialogs.ts';
import { EmptyNetwork } from '../../people/EmptyNetwork.tsx';
import { PeopleTwin } from '../../people/list/PeopleTwin.tsx';
import { PictureButtons } from '../../people/PictureButtons.tsx';
import { SelectionBar } from '../../people/SelectionBar.tsx';
import { useSelection } from '../../people/selection.tsx';
import { useChart } from '../../people/useChart.tsx';
import { useDrawnPeople, usePeople } from '../../people/usePeople.ts';
import { usePlacement } from '../../people/usePlacement.ts';
import { useAddress } from '../../ui/address.ts';
import classes from '../../ui/ChartScreen.module.css';
import { PillSelect } from '../../ui/PillSelect.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { readCircles, sectors, sizes } from './address.ts';

/** Among more people than this dots are too small for arrows, and what is suggested stands on Today. */
const mostWithArrows = 5000;
const noStages: readonly FunnelStage[] = [];

/** The rings: everybody at the distance they stand. */
export function CirclesScreen() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { people } = usePeople();
  const drawn = useDrawnPeople();
  const { selected } = useSelection();
  const placement = usePlacement();
  const chart = useChart(t('circles.region'));
  const { importContacts, newContact } = useDialogs();
  const [{ sector = 'none', size = 'revenue', referrals = true, table = false }, show] =
    useAddress(readCircles);
  const [only] = selected;
  const suggested = useQuery({
    ...core.circles.suggestedSteps.queryOptions(),
    enabled: drawn.ready && drawn.people.length <= mostWithArrows,
  }).data;
  const steps = useMemo(
    () => new Map(suggested?.map(({ contact, direction }) => [contact, direction])),
    [suggested],
  );
  const { circles, labels } = chart.props;

  return (
    <>
      <ScreenHeader
        title={
          drawn.ready
            ? t('circles.title', {
                count: drawn.people.length,
                people: number(drawn.people.length),
                circles: chart.props.circles.length,
              })
            : t('navigation.circles')
        }
        tools={
          <SelectionBar>
            <PillSelect
              label={t('circles.sector.label')}
              value={sector}
              options={sectors.map((value) => ({ value, label: t(`circles.sector.${value}`) }))}
              onChange={(next) => show({ sector: next }, 'place')}
            />
            <PillSelect
              label={t('circles.size.label')}
              value={size}
              options={sizes.map((value) => ({ value, label: t(`circles.size.${value}`) }))}
              onChange={(next) => show({ size: next }, 'step')}
            />
            <Switch
              label={t('circles.referrals')}
              checked={referrals}
              onChange={(event) => show({ referrals: event.currentTarget.checked }, 'step')}
            />
            <Button variant="default" aria-pressed={table} onClick={() => show({ table: !table }, 'place')}>
              {t('charts.table')}
            </Button>
          </SelectionBar>
        }
      >
        <PictureButtons
          drawing={{ kind: 'circles', people, circles, stages: noStages, sector, sizeBy: size, labels }}
        />
        <Button variant="default" onClick={importContacts}>
          {t('actions.importContacts')}
        </Button>
        <Button onClick={newContact}>{t('actions.newContact')}</Button>
      </ScreenHeader>
      <div className={classes.chart}>
        <RingsChart
          {...chart.props}
          // Who has no name yet has no group either.
          people={sector === 'none' ? drawn.people : people}
          sector={sector}
          sizeBy={size}
          referrals={referrals && selected.size === 1 ? (only ?? null) : null}
          steps={steps}
          onDrop={placement.moveTo}
        >
          <PeopleTwin name={t('circles.region')} people={people} opened={table} />
        </RingsChart>
        {drawn.ready && drawn.people.length === 0 && (
          <div className={classes.over}>
            <EmptyNetwork title={t('circles.emptyTitle')} text={t('circles.emptyText')} />
          </div>
        )}
      </div>
      {chart.menu}
    </>
  );
}
