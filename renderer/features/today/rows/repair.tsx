import { Button } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RepairAsk } from '../../../../electron/core/today/kinds/repairs.ts';
import { core } from '../../../bridge/core.ts';
import { useFormats } from '../../../locales/format.ts';
import { phrase } from '../../../locales/phrase.ts';
import { useHistory } from '../../../people/useHistory.ts';
import { useMessages } from '../../../ui/messages.tsx';
import classes from './Row.module.css';
import type { RowKind, RowProps } from './rowKind.ts';

function Why({ ask: { summary, at } }: RowProps<RepairAsk>) {
  const { t } = useTranslation();
  const { day } = useFormats();
  return (
    <>
      <strong className={classes.pressing}>{t('contacts.repair.first')}</strong>{' '}
      {summary === ''
        ? t('contacts.repair.complained', { day: day(at) })
        : t('contacts.repair.complaint', { summary, day: day(at) })}
    </>
  );
}

function Actions({ ask: { interaction, name } }: RowProps<RepairAsk>) {
  const { t } = useTranslation();
  const messages = useMessages();
  const { lastStep } = useHistory();
  const resolve = useMutation(
    core.interactions.resolve.mutationOptions({
      onSuccess: () => messages.done(phrase('contacts.repair.done'), lastStep()),
      onError: messages.failed,
    }),
  );
  return (
    <Button
      variant="default"
      aria-label={t('today.resolvedWith', { name })}
      onClick={() => resolve.mutate({ interaction, resolved: true })}
    >
      {t('contacts.repair.resolved')}
    </Button>
  );
}

/** A complaint that waits: first the relationship is mended, then all else. */
export const repair: RowKind<RepairAsk> = {
  place: 10,
  Icon: IconHeartHandshake,
  Why,
  Actions,
  notNow: ['tomorrow', 'week'],
};
