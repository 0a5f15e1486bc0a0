import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SizeBy } from '../../charts/dotSize.ts';
import { RingsChart } from '../../charts/rings/RingsChart.tsx';
import type { SectorBy } from '../../charts/rings/sectors.ts';
import { useFormats } from '../../locales/format.ts';
import { useDialogs } from '../../people/dialogs.ts';
import { EmptyNetwork } from '../../people/EmptyNetwork.tsx';
import { PeopleTwin } from '../../people/list/PeopleTwin.tsx';
import { SelectionBar } from '../../people/SelectionBar.tsx';
import { useSelection } from '../../people/selection.tsx';
import { useChart } from '../../people/useChart.tsx';
import { useDrawnPeople, usePeople } from '../../people/usePeople.ts';
import { usePlacement } from '../../people/usePlacement.ts';
import classes from '../../ui/ChartScreen.module.css';
import { PillSelect } from '../../ui/PillSelect.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';

const sectors: readonly SectorBy[] = ['none', 'tag', 'owner', 'organisation', 'source'];
const sizes: readonly SizeBy[] = ['revenue', 'equal'];

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
  const [sector, setSector] = useState<SectorBy>('none');
  const [sizeBy, setSizeBy] = useState<SizeBy>('revenue');
  const [referrals, setReferrals] = useState(true);
  const [table, setTable] = useState(false);
  const [only] = selected;

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
              onChange={setSector}
            />
            <PillSelect
              label={t('circles.size.label')}
              value={sizeBy}
              options={sizes.map((value) => ({ value, label: t(`circles.size.${value}`) }))}
              onChange={setSizeBy}
            />
            <Switch
              label={t('circles.referrals')}
              checked={referrals}
              onChange={(event) => setReferrals(event.currentTarget.checked)}
            />
            <Button variant="default" aria-pressed={table} onClick={() => setTable(!table)}>
              {t('charts.table')}
            </Button>
          </SelectionBar>
        }
      >
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
          sizeBy={sizeBy}
          referrals={referrals && selected.size === 1 ? (only ?? null) : null}
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
