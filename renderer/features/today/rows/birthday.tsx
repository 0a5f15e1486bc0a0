import { IconCake } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BirthdayAsk } from '../../../../electron/core/today/kinds/birthdays.ts';
import { useFormats } from '../../../locales/format.ts';
import { LogContact } from './LogContact.tsx';
import type { RowKind, RowProps } from './rowKind.ts';

function Why({ ask: { age } }: RowProps<BirthdayAsk>) {
  const { t } = useTranslation();
  const { number } = useFormats();
  return age === null ? t('today.birthday') : t('today.birthdayOf', { age: number(age) });
}

/** Who is congratulated may be taken off the list. */
export const birthday: RowKind<BirthdayAsk> = {
  place: 90,
  Icon: IconCake,
  Why,
  Actions: LogContact,
  notNow: ['dropped'],
};
