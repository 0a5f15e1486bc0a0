import { useTranslation } from 'react-i18next';
import type { InsightDetails } from '../../../../shared/model/insight.ts';
import { useCircleName } from '../../../people/circles/circleName.ts';
import { useReaders } from '../../../ui/typed/useReaders.ts';
import { useFormDialog } from '../../../ui/useFormDialog.tsx';
import { WaveForm, waveValues } from './WaveForm.tsx';

/** A wave to change, and the moment it was dragged to, if it was. */
export interface WaveEdit {
  readonly wave: string;
  readonly at?: string;
}

/** Opens the dialog in which a wave of an insight is changed. */
export function useWaveDialog(insight: InsightDetails): (edit: WaveEdit) => void {
  const { t } = useTranslation();
  const circleName = useCircleName();
  const { language } = useReaders();
  const openForm = useFormDialog();
  return ({ wave: uid, at }) => {
    const wave = insight.waves.find((one) => one.uid === uid);
    if (!wave) return;
    openForm({
      title: t('waves.for', { circle: circleName(wave.circle) }),
      size: 620,
      start: waveValues(wave, language, at),
      form: (given) => <WaveForm {...given} insight={insight.uid} wave={uid} before={wave} />,
    });
  };
}
