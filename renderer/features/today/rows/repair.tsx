import { Button } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RepairAsk } from '../../../../electron/core/today/kinds/repairs.ts';
import { useComplaint } from '../../../people/useComplaint.ts';
import classes from './Row.module.css';
import type { RowKind, RowProps } from './rowKind.ts';

function Why({ ask }: RowProps<RepairAsk>) {
  const { t } = useTranslation();
  const { words } = useComplaint();
  return (
    <>
      <strong className={classes.pressing}>{t('contacts.repair.first')}</strong> {words(ask)}
    </>
  );
}

function Actions({ ask: { interaction, name } }: RowProps<RepairAsk>) {
  const { t } = useTranslation();
  const { resolve } = useComplaint();
  return (
    <Button
      variant="default"
      aria-label={t('today.resolvedWith', { name })}
      onClick={() => resolve(interaction)}
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
