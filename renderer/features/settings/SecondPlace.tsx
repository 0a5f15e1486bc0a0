import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Second } from '../../../electron/core/backups/queries.ts';
import { bridge, core } from '../../bridge/core.ts';
import { useFormats } from '../../locales/format.ts';
import { useProblemText } from '../../people/useProblemText.ts';
import { useMessages } from '../../ui/messages.tsx';
import { useFormDialog } from '../../ui/useFormDialog.tsx';
import { FolderForm } from './FolderForm.tsx';
import classes from './Settings.module.css';

/** Where backups go beside the folder of the workspace, such as another disk: nowhere, until somebody chooses. */
export function SecondPlace({ second }: { second: Second | null }) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const messages = useMessages();
  const problemText = useProblemText();
  const openForm = useFormDialog();
  const set = useMutation(core.backups.setSecond.mutationOptions({ onError: messages.failed }));

  async function choose(): Promise<void> {
    if (!bridge.desktop) {
      openForm({
        title: t('settings.backups.second.title'),
        size: 520,
        start: second?.chosen ?? '',
        form: (given) => <FolderForm {...given} />,
      });
      return;
    }
    const folder = await bridge.desktop.pickFolder();
    if (folder !== null) set.mutate({ folder });
  }

  return (
    <div className={classes.second}>
      <h3 className={classes.formTitle}>{t('settings.backups.second.title')}</h3>
      <p className={classes.hint}>{t('settings.backups.second.hint')}</p>
      {second && <p className={classes.chosen}>{second.chosen}</p>}
      {second?.failure ? (
        <p role="alert" className={classes.failure}>
          {problemText(second.failure.problem)}
        </p>
      ) : (
        second && (
          <p className={classes.fact}>
            {second.lastAt === null
              ? t('settings.backups.second.none')
              : t('settings.backups.second.last', { at: moment(second.lastAt) })}
          </p>
        )
      )}
      <Group>
        <Button variant="default" onClick={choose}>
          {t(second ? 'settings.backups.second.other' : 'settings.backups.second.choose')}
        </Button>
        {second && (
          <Button variant="subtle" loading={set.isPending} onClick={() => set.mutate({ folder: null })}>
            {t('settings.backups.second.stop')}
          </Button>
        )}
      </Group>
    </div>
  );
}
