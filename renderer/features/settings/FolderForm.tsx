import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { core } from '../../bridge/core.ts';
import { problemOf } from '../../bridge/problemOf.ts';
import { useProblemText } from '../../people/useProblemText.ts';
import type { FormInDialog } from '../../ui/useFormDialog.tsx';

/** Asks for the path of a folder, where no dialog of the system can. */
export function FolderForm({ start, onClose }: FormInDialog<string>) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [folder, setFolder] = useState(start);
  const set = useMutation(core.backups.setSecond.mutationOptions({ onSuccess: onClose }));
  const problem = set.error && problemOf(set.error);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        set.mutate({ folder });
      }}
    >
      <Stack>
        <TextInput
          data-autofocus
          label={t('settings.backups.second.path')}
          description={t('settings.backups.second.pathHint')}
          value={folder}
          onChange={(event) => setFolder(event.currentTarget.value)}
        />
        {problem && (
          <Alert color="red" role="alert">
            {problem.code === 'backup-folder-missing'
              ? t('settings.backups.second.missing')
              : problemText(problem)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" loading={set.isPending} disabled={folder.trim() === ''}>
            {t('settings.backups.second.use')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
