import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WaveAsk } from '../../../../electron/core/today/kinds/waves.ts';
import { useFormats } from '../../../locales/format.ts';
import { useDialogs } from '../../../people/dialogs.ts';
import { useWaveWords } from '../../../people/useWaveWords.ts';
import classes from './Row.module.css';
import type { RowKind, RowProps } from './rowKind.ts';

function Title({ ask: { wave } }: RowProps<WaveAsk>) {
  return (
    <Link to="/insights/$insight" params={{ insight: wave.insight }} className={classes.title}>
      {wave.title}
    </Link>
  );
}

function Why({ ask: { wave } }: RowProps<WaveAsk>) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const words = useWaveWords();
  return (
    <>
      <strong>{t('today.waveDue')}</strong>{' '}
      {[moment(wave.at, wave.zone), t('today.people', { count: wave.recipients }), words(wave)].join(' · ')}
    </>
  );
}

function Actions({ ask: { wave } }: RowProps<WaveAsk>) {
  const { t } = useTranslation();
  const { sendWave } = useDialogs();
  return (
    <Button
      aria-label={t('today.sendNamed', { title: wave.title })}
      onClick={() => sendWave({ insight: wave.insight, wave: wave.uid })}
    >
      {t('waves.markSent')}
    </Button>
  );
}

/** A wave whose moment has come. Not sending it at all asks why, on the desk of the insight. */
export const wave: RowKind<WaveAsk> = {
  place: 20,
  Icon: IconSend,
  Title,
  Why,
  Actions,
  notNow: ['tomorrow', 'week'],
};
