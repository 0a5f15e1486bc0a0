import { Alert, Button, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '../../../electron/core/backups/backup.ts';
import type {
  KindPreview,
  Named,
  RestoredKind,
  RestorePreview,
} from '../../../electron/core/backups/restore/preview.ts';
import { core } from '../../bridge/core.ts';
import { problemOf } from '../../bridge/problemOf.ts';
import { useFormats } from '../../locales/format.ts';
import { phrase } from '../../locales/phrase.ts';
import { useProblemText } from '../../people/useProblemText.ts';
import { useMessages } from '../../ui/messages.tsx';
import { OlderPassphrase } from './passphrase/OlderPassphrase.tsx';
import { RestoreProgress } from './RestoreProgress.tsx';
import classes from './Settings.module.css';

/** What can become of something, in the order in which it is told. */
const fates = ['removed', 'returned', 'changed'] as const;
type Fate = (typeof fates)[number];

/** Those of all kinds that share a fate. */
function FateList({ fate, kinds }: { fate: Fate; kinds: readonly KindPreview[] }) {
  const { t } = useTranslation();
  const some = kinds.filter((kind) => kind[fate].count > 0);
  if (some.length === 0) return null;
  const line = (kind: RestoredKind, { count, names }: Named): string => {
    const what = t(`settings.backups.kinds.${kind}`, { count });
    if (names.length === 0) return what;
    const key = names.length < count ? 'settings.backups.namedMore' : 'settings.backups.named';
    return t(key, { what, names: names.join(', ') });
  };
  return (
    <div>
      <h3 className={classes.formTitle}>{t(`settings.backups.${fate}`)}</h3>
      <ul className={classes.fate}>
        {some.map((kind) => (
          <li key={kind.kind}>{line(kind.kind, kind[fate])}</li>
        ))}
      </ul>
    </div>
  );
}

function Changes({ preview }: { preview: RestorePreview }) {
  const { t } = useTranslation();
  if (preview.rows === 0) return <Text>{t('settings.backups.same')}</Text>;
  return (
    <>
      <Text>{t('settings.backups.differs')}</Text>
      {preview.kinds.length === 0 && <Text>{t('settings.backups.small')}</Text>}
      {fates.map((fate) => (
        <FateList key={fate} fate={fate} kinds={preview.kinds} />
      ))}
      <Text className={classes.summary}>{t('settings.backups.step')}</Text>
    </>
  );
}

/** What putting a backup back would change here, and the two ways to do it. */
export function RestoreDialog({ backup, onClose }: { backup: Backup; onClose: () => void }) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const messages = useMessages();
  const problemText = useProblemText();
  const input = { backup: backup.path };
  const preview = useMutation(core.backups.preview.mutationOptions());
  const restore = useMutation(
    core.backups.restore.mutationOptions({
      onSuccess: () => {
        messages.done(phrase('settings.backups.restored', { at: new Date(backup.at) }));
        onClose();
      },
    }),
  );
  const saveAs = useMutation(
    core.backups.saveAs.mutationOptions({
      onSuccess: ({ file }) => {
        messages.done(phrase('settings.backups.saved', { file }));
        onClose();
      },
    }),
  );
  const look = preview.mutate;
  useEffect(() => look({ backup: backup.path }), [look, backup.path]);
  const error = preview.error ?? restore.error ?? saveAs.error;
  const isLocked = preview.error !== null && problemOf(preview.error).code === 'passphrase-needed';
  const isBusy = restore.isPending || saveAs.isPending;
  return (
    <Modal
      opened
      size="lg"
      onClose={isBusy ? () => {} : onClose}
      title={t('settings.backups.dialog', { at: moment(backup.at) })}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <Stack aria-live="polite">
        {preview.isPending && <Loader size="sm" />}
        {preview.data && <Changes preview={preview.data} />}
        {preview.data && preview.data.sent > 0 && (
          <Text>{t('settings.backups.sent', { count: preview.data.sent })}</Text>
        )}
        {preview.data && preview.data.leftOut > 0 && (
          <Text>{t('settings.backups.leftOut', { count: preview.data.leftOut })}</Text>
        )}
        {isLocked && <OlderPassphrase backup={backup.path} onOpen={() => look({ backup: backup.path })} />}
        {restore.isPending && <RestoreProgress />}
        {error && !isLocked && (
          <Alert color="red" role="alert">
            {problemText(problemOf(error))}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button
            variant="default"
            disabled={isLocked}
            loading={saveAs.isPending}
            onClick={() => saveAs.mutate(input)}
          >
            {t('settings.backups.asFile')}
          </Button>
          <Button
            disabled={!preview.data || preview.data.rows === 0}
            loading={restore.isPending}
            onClick={() => restore.mutate(input)}
          >
            {t('settings.backups.putBack')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
