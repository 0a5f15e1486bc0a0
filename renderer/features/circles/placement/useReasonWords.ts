import { useTranslation } from 'react-i18next';
import type { PlacementProposal, PlacementReason } from '../../../../shared/rules/proposedPlacement.ts';
import { useFormats } from '../../../locales/format.ts';

/** Says what speaks for a circle, or that nothing does. */
export function useReasonWords(): (proposal: PlacementProposal | null) => string {
  const { t } = useTranslation();
  const { number } = useFormats();
  const wordsOf = (reason: PlacementReason): string => {
    switch (reason.by) {
      case 'trust':
        return t('placement.reason.trust', { score: number(reason.score), bound: number(reason.bound) });
      case 'stage':
        return t('placement.reason.stage', { stage: t(`stages.${reason.stage}`) });
      case 'tag':
      case 'organisation':
        return t(`placement.reason.${reason.by}`, {
          value: reason.value,
          there: number(reason.there),
          of: number(reason.of),
        });
    }
  };
  return (proposal) => (proposal ? wordsOf(proposal.reason) : t('placement.reason.none'));
}
