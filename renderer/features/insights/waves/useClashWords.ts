import { useTranslation } from 'react-i18next';
import type { ShownClash } from '../../../ui/Clashes.tsx';
import type { WaveValues } from './WaveForm.tsx';
import type { WaveField } from './waveChanges.ts';

/** Says of a field of the form of a wave what it is called, and what it holds in two forms of one wave. */
export function useClashWords(mine: WaveValues, theirs: WaveValues): (field: WaveField) => ShownClash {
  const { t } = useTranslation();
  const words = (field: WaveField, { when, depth, channel, discussion, invitation }: WaveValues): string =>
    ({
      when: `${when.date} ${when.time}, ${when.zone}`,
      depth: t(`depths.${depth}`),
      channel: t(`channels.${channel}`),
      discussion: t(discussion ? 'waves.yes' : 'waves.no'),
      invitation,
    })[field];
  return (field) => ({
    field,
    label: t(`waves.${field === 'when' ? 'moment' : field}`),
    theirs: words(field, theirs),
    mine: words(field, mine),
  });
}
