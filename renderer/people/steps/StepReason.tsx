import { useTranslation } from 'react-i18next';
import type { SuggestedStep } from '../../../shared/model/suggestedStep.ts';
import { useFormats } from '../../locales/format.ts';
import { useCircleName } from '../circles/circleName.ts';

/** What a suggested step is, and why, in a sentence. */
export function StepReason({ step: { direction, from, to, trust, bound } }: { step: SuggestedStep }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const circleName = useCircleName();
  const figures = { trust: number(trust), bound: number(Math.round(bound)) };
  return (
    <>
      <strong>{t(`steps.${direction}`, { from: circleName(from), to: circleName(to) })}</strong>{' '}
      {t(direction === 'inward' ? 'steps.whyInward' : 'steps.whyOutward', figures)}
    </>
  );
}
