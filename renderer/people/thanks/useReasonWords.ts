import { useTranslation } from 'react-i18next';
import type { BroughtIn, ThanksReason } from '../../../shared/model/referral.ts';
import { useFormats } from '../../locales/format.ts';

/** Says why somebody is owed thanks, and what a tree has brought. */
export function useReasonWords(): {
  readonly reason: (reason: ThanksReason) => string;
  readonly sums: (brought: readonly BroughtIn[]) => string;
} {
  const { t } = useTranslation();
  const { day, money } = useFormats();
  const what = (reason: ThanksReason) => {
    if (reason.type === 'mention') return reason.summary || t('thanks.mention');
    const { name } = reason;
    if (reason.type === 'referral') return t('thanks.referral', { name });
    return t('thanks.win', { name, title: reason.title, amount: money(reason.amount, reason.currency) });
  };
  return {
    reason: (reason) => t('thanks.on', { what: what(reason), day: day(reason.at) }),
    sums: (brought) =>
      brought.length === 0
        ? t('referrals.noRevenue')
        : brought
            .map(({ currency, own, referred }) =>
              t('referrals.sums', { own: money(own, currency), referred: money(referred, currency) }),
            )
            .join('; '),
  };
}
