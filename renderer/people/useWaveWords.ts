import { useTranslation } from 'react-i18next';
import type { Wave } from '../../shared/model/insight.ts';

/** Says in a few words what a wave gives, e.g. "full, with discussion, personal e-mail". */
export function useWaveWords(): (wave: Pick<Wave, 'depth' | 'channel' | 'discussion'>) => string {
  const { t } = useTranslation();
  return ({ depth, channel, discussion }) =>
    [t(`depths.${depth}`), ...(discussion ? [t('waves.withDiscussion')] : []), t(`channels.${channel}`)]
      .join(', ')
      .toLocaleLowerCase();
}
