import { Button } from '@mantine/core';
import { IconGiftCard } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { GiftAsk } from '../../../../electron/core/today/kinds/gifts.ts';
import { useFormats } from '../../../locales/format.ts';
import { useGiveGift } from '../../../people/useGiveGift.ts';
import classes from './Row.module.css';
import type { RowKind, RowProps } from './rowKind.ts';

function Why({ ask: { gift, more } }: RowProps<GiftAsk>) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const { insight, title, depth, sentAt } = gift;
  return (
    <>
      <Link to="/insights/$insight" params={{ insight }} className={classes.link}>
        {t('promises.gift', {
          title,
          depth: t(`depths.${depth}`).toLocaleLowerCase(),
          day: day(sentAt),
        })}
      </Link>{' '}
      {more > 0 && t('today.giftsMore', { count: more })}
    </>
  );
}

function Actions({ ask: { gift, contact, name } }: RowProps<GiftAsk>) {
  const { t } = useTranslation();
  const give = useGiveGift();
  return (
    <Button
      variant="default"
      aria-label={t('today.giveGiftTo', { title: gift.title, name })}
      onClick={() => give(gift, { uid: contact, name })}
    >
      {t('promises.giveGift')}
    </Button>
  );
}

/** Whoever came closer is offered what the circle was given before, one insight after another. */
export const gift: RowKind<GiftAsk> = {
  place: 22,
  Icon: IconGiftCard,
  Why,
  Actions,
  notNow: ['tomorrow', 'week', 'dropped'],
};
