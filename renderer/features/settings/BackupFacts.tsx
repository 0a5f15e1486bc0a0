import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { core } from '../../bridge/core.ts';
import { useFormats } from '../../locales/format.ts';
import { useMessages } from '../../ui/messages.tsx';
import { PathToCopy } from './PathToCopy.tsx';
import classes from './Settings.module.css';

/** Which backups there are and the way to them: shown where the app can, else the path of their folder. */
export function BackupFacts() {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const messages = useMessages();
  const { data: backups } = useQuery(core.backups.list.queryOptions());
  const show = useMutation(core.backups.show.mutationOptions({ onError: messages.failed }));
  if (!backups) return null;
  const { copies, folder, canBeShown } = backups;
  const [latest] = copies;
  if (!latest) return <p className={classes.hint}>{t('settings.noBackup')}</p>;
  return (
    <>
      <p className={classes.hint}>{t('settings.backups', { count: copies.length, at: moment(latest.at) })}</p>
      {canBeShown ? (
        <Button variant="default" onClick={() => show.mutate()}>
          {t('settings.showBackups')}
        </Button>
      ) : (
        <PathToCopy path={folder} label={t('settings.copyFolderPath')} />
      )}
    </>
  );
}
