import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InsightDetails } from '../../../../shared/model/insight.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useSendDialog } from './useSendDialog.tsx';
import { useWaveDialog } from './useWaveDialog.tsx';
import { WaveLanes } from './WaveLanes.tsx';
import { WaveRings } from './WaveRings.tsx';
import classes from './Waves.module.css';
import { WaveTable } from './WaveTable.tsx';

/** The waves of an insight: as ripples over the circles, as lanes in time, and as a table by date. */
export function Planner({ insight, onSchedule }: { insight: InsightDetails; onSchedule: () => void }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<string | null>(null);
  const edit = useWaveDialog(insight);
  const send = useSendDialog();
  const { waves } = insight;

  if (waves.length === 0) {
    return (
      <EmptyState title={t('waves.emptyTitle')} text={t('waves.lesson')}>
        <Button leftSection={<IconCalendarPlus size={17} aria-hidden />} onClick={onSchedule}>
          {t('waves.schedule')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <div className={classes.planner}>
      <WaveRings waves={waves} highlight={shown} onHighlight={setShown} onOpen={(wave) => edit({ wave })} />
      <WaveLanes waves={waves} highlight={shown} onHighlight={setShown} onEdit={edit} />
      <WaveTable
        waves={waves}
        highlight={shown}
        onHighlight={setShown}
        onEdit={(wave) => edit({ wave })}
        onSend={(wave) => send({ insight: insight.uid, wave })}
      />
    </div>
  );
}
