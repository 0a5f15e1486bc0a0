import { Button, Group } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '../../../electron/core/backups/backup.ts';
import { core } from '../../bridge/core.ts';
import { useFormats } from '../../locales/format.ts';
import { phrase } from '../../locales/phrase.ts';
import { useProblemText } from '../../people/useProblemText.ts';
import { useMessages } from '../../ui/messages.tsx';
import { PathToCopy } from './PathToCopy.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { SecondPlace } from './SecondPlace.tsx';
import { Section } from './Section.tsx';
import classes from './Settings.module.css';

type ReasonKey = 'settings.backups.reasons.hourly';

/** The key of the words for why a backup was made. */
const reasonKey = (reason: string): ReasonKey =>
  `settings.backups.reasons.${reason.startsWith('before-version') ? 'before-version' : reason}` as ReasonKey;

/** The backups there are: when the last was made and found good, making one now, and putting one back. */
export function Backups() {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const messages = useMessages();
  const problemText = useProblemText();
  const [chosen, choose] = useState<Backup | null>(null);
  const { data: backups } = useQuery(core.backups.list.queryOptions());
  const show = useMutation(core.backups.show.mutationOptions({ onError: messages.failed }));
  const make = useMutation(
    core.backups.make.mutationOptions({
      onError: messages.failed,
      onSuccess: () => messages.done(phrase('settings.backups.made')),
    }),
  );
  if (!backups) return null;
  const { copies, folder, canBeShown, failure, second } = backups;
  const [latest] = copies;
  return (
    <Section title={t('settings.backups.title')} hint={t('settings.backups.hint')}>
      {failure && (
        <p role="alert" className={classes.failure}>
          {t('settings.backups.failed', { at: moment(failure.at) })} {problemText(failure.problem)}
        </p>
      )}
      <p className={classes.fact}>
        {latest ? t('settings.backups.last', { at: moment(latest.at) }) : t('settings.backups.none')}
      </p>
      <Group mb={14}>
        <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
          {t('settings.backups.now')}
        </Button>
        {canBeShown && latest && (
          <Button variant="default" onClick={() => show.mutate()}>
            {t('settings.showBackups')}
          </Button>
        )}
      </Group>
      {latest && !canBeShown && <PathToCopy path={folder} label={t('settings.copyFolderPath')} />}
      {latest && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard.
        <ol className={classes.commands} tabIndex={0} aria-label={t('settings.backups.list')}>
          {copies.map((backup) => (
            <li key={backup.path} className={classes.command}>
              <span>{moment(backup.at)}</span>
              <span className={classes.commandMoment}>{t(reasonKey(backup.reason))}</span>
              <Button
                className={classes.skip}
                size="compact-xs"
                variant="subtle"
                aria-label={t('settings.backups.dialog', { at: moment(backup.at) })}
                onClick={() => choose(backup)}
              >
                {t('settings.backups.look')}
              </Button>
            </li>
          ))}
        </ol>
      )}
      <SecondPlace second={second} />
      {chosen && <RestoreDialog key={chosen.path} backup={chosen} onClose={() => choose(null)} />}
    </Section>
  );
}
