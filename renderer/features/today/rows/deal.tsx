import { IconBriefcase } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DealAsk } from '../../../../electron/core/today/kinds/deals.ts';
import { noonOf } from '../../../../shared/lib/dates.ts';
import { useFormats } from '../../../locales/format.ts';
import { NextStep } from './NextStep.tsx';
import type { RowKind, RowProps } from './rowKind.ts';

function Why({ ask: { title, amount, currency, expectedOn, days } }: RowProps<DealAsk>) {
  const { t } = useTranslation();
  const { money, day } = useFormats();
  return (
    <>
      <strong>{title}</strong> {amount > 0 && money(amount, currency)} ·{' '}
      {expectedOn === null
        ? t('today.dealWithoutStep', { count: days })
        : t('today.dealExpected', { day: day(noonOf(expectedOn)) })}
    </>
  );
}

function Actions({ ask: { deal, title } }: RowProps<DealAsk>) {
  return <NextStep deal={deal} title={title} />;
}

/** A deal that stands still: expected by now, or without a next step. */
export const deal: RowKind<DealAsk> = {
  place: 70,
  Icon: IconBriefcase,
  Why,
  Actions,
  notNow: ['tomorrow', 'week', 'dropped'],
};
