import { useTranslation } from 'react-i18next';
import type { InsightDetails } from '../../../../shared/model/insight.ts';
import { useCircleName } from '../../../people/circles/circleName.ts';
import { useReaders } from '../../../ui/typed/useReaders.ts';
import { useFormDialog } from '../../../ui/useFormDialog.tsx';
import { writtenMoment } from './MomentFields.tsx';
import { WaveForm } from './WaveForm.tsx';

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
    const { zone, depth, channel, discussion, invitation } = wave;
    openForm({
      title: t('waves.for', { circle: circleName(wave.circle) }),
      size: 620,
      start: { when: writtenMoment(at ?? wave.at, zone, language), depth, channel, discussion, invitation },
      form: (given) => <WaveForm {...given} insight={insight.uid} wave={uid} />,
    });
  };
}
