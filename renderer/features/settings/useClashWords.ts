import { useTranslation } from 'react-i18next';
import type { Clash } from '../../../shared/rules/clashes.ts';
import type { ShownClash } from '../../ui/Clashes.tsx';

const labels = {
  name: 'settings.circle.name',
  colour: 'settings.circle.colour',
  capacity: 'settings.circle.capacity',
  cadenceDays: 'settings.circle.cadence',
  maximumDays: 'settings.circle.maximum',
  threshold: 'settings.circle.threshold',
  promise: 'settings.circle.promise',
  delayDays: 'settings.circle.delay',
  depth: 'waves.depth',
  channel: 'waves.channel',
  discussion: 'waves.discussion',
} as const;

/** Says of a field of a circle what it is called, and what two made of it. */
export function useClashWords(): (clash: Clash) => ShownClash {
  const { t } = useTranslation();
  return ({ field, theirs, mine }) => {
    const words = (value: Clash['mine']): string => {
      if (typeof value === 'boolean') return t(value ? 'waves.yes' : 'waves.no');
      if (field === 'colour') return t(`settings.hues.${value ?? 'place'}` as 'settings.hues.place');
      if (field === 'depth') return t(`depths.${value}` as 'depths.full');
      if (field === 'channel') return t(`channels.${value}` as 'channels.email');
      return String(value ?? '');
    };
    const label = t(labels[field as keyof typeof labels]);
    return { field, label, theirs: words(theirs), mine: words(mine) };
  };
}
