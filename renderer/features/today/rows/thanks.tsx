import { Button } from '@mantine/core';
import { IconGift } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ThanksAsk } from '../../../../electron/core/today/kinds/thanks.ts';
import { useReasonWords } from '../../../people/thanks/useReasonWords.ts';
import { useThanks } from '../../../people/thanks/useThanks.ts';
import type { RowKind, RowProps } from './rowKind.ts';

/** As many of the latest reasons are told. */
const mostTold = 2;

function Why({ ask: { reasons, brought } }: RowProps<ThanksAsk>) {
  const { t } = useTranslation();
  const words = useReasonWords();
  const rest = reasons.length - mostTold;
  return (
    <>
      {reasons.slice(0, mostTold).map(words.reason).join('; ')}
      {rest > 0 && ` ${t('thanks.more', { count: rest })}`}. {t('thanks.tree', { sums: words.sums(brought) })}
    </>
  );
}

function Actions({ ask: { contact, name } }: RowProps<ThanksAsk>) {
  const { t } = useTranslation();
  const answer = useThanks();
  return (
    <Button
      variant="default"
      aria-label={t('thanks.doneNamed', { name })}
      onClick={() => answer([contact], 'thanked')}
    >
      {t('thanks.done')}
    </Button>
  );
}

/** Who brought somebody, or revenue: thanked for it once, for all of it. */
export const thanks: RowKind<ThanksAsk> = {
  place: 25,
  Icon: IconGift,
  Why,
  Actions,
  notNow: ['tomorrow', 'week', 'dropped'],
};
