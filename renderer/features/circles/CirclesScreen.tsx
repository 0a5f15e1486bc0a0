import { Button, Switch } from '@mantine/core';
import { IconPlus, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SizeBy } from '../../charts/dotSize.ts';
import { RingsChart } from '../../charts/rings/RingsChart.tsx';
import type { SectorBy } from '../../charts/rings/sectors.ts';
import { PillSelect } from '../../ui/PillSelect.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { useContactDialogs } from '../contacts/useContactDialogs.ts';
import { useImportDialog } from '../imports/useImportDialog.ts';
import { ChartScreen } from './ChartScreen.tsx';
import { useCircleBands, useCircles } from './circleName.ts';
import { EmptyNetwork } from './EmptyNetwork.tsx';
import { useChartProps } from './useChartProps.ts';
import { usePeople } from './usePeople.ts';
import { usePlacement } from './usePlacement.ts';

const sectors: readonly SectorBy[] = ['none', 'tag', 'owner', 'organisation', 'source'];
const sizes: readonly SizeBy[] = ['revenue', 'equal'];

/** The rings: everybody at the distance they stand. */
export function CirclesScreen() {
  const { t } = useTranslation();
  const { people, ready } = usePeople();
  const circles = useCircles();
  const bands = useCircleBands();
  const placement = usePlacement();
  const chart = useChartProps();
  const importDialog = useImportDialog();
  const contactDialogs = useContactDialogs();
  const [sector, setSector] = useState<SectorBy>('none');
  const [size, setSize] = useState<SizeBy>('revenue');
  const [referrals, setReferrals] = useState(false);

  return (
    <>
      <ScreenHeader
        title={t('circles.title', { count: people.length, people: people.length, circles: circles.length })}
      >
        <PillSelect
          label={t('circles.sector.label')}
          value={sector}
          options={sectors.map((value) => ({ value, label: t(`circles.sector.${value}`) }))}
          onChange={setSector}
        />
        <PillSelect
          label={t('circles.size.label')}
          value={size}
          options={sizes.map((value) => ({ value, label: t(`circles.size.${value}`) }))}
          onChange={setSize}
        />
        <Switch
          label={t('circles.referrals')}
          checked={referrals}
          onChange={(event) => setReferrals(event.currentTarget.checked)}
        />
        <Button variant="default" leftSection={<IconUpload size={16} />} onClick={importDialog.open}>
          {t('actions.importContacts')}
        </Button>
        <Button leftSection={<IconPlus size={16} />} onClick={contactDialogs.create}>
          {t('actions.newContact')}
        </Button>
      </ScreenHeader>
      <ChartScreen name={t('circles.region')} people={people} chart={chart}>
        <RingsChart
          {...chart.props}
          name={t('circles.region')}
          people={people}
          circles={bands}
          options={{ sector, size }}
          referrals={referrals}
          onDrop={placement.moveTo}
        />
        {ready && people.length === 0 && (
          <EmptyNetwork title={t('circles.emptyTitle')} text={t('circles.emptyText')} />
        )}
      </ChartScreen>
    </>
  );
}
