import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusedWorkspace } from '../../../shared/model/workspaces.ts';
import { core } from '../../bridge/core.ts';
import { showAnother } from '../../bridge/openState.ts';
import { PassphraseField } from '../../ui/PassphraseField.tsx';
import classes from './Workspaces.module.css';

/** Asks for the passphrase of an encrypted workspace, and opens it. What hinders is told by the host, as of any workspace. */
export function PassphraseForm({ refused: { file, problem, canKeep } }: { refused: RefusedWorkspace }) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [keep, setKeep] = useState(false);
  const open = useMutation(core.workspaces.open.mutationOptions({ onSuccess: showAnother }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') open.mutate({ file, given: { passphrase, keep } });
      }}
    >
      <Stack gap="sm">
        <Text>{t('passphrase.asksHint')}</Text>
        <Text className={classes.path}>{file}</Text>
        <PassphraseField
          data-autofocus
          autoFocus
          maw={420}
          label={t('passphrase.field')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        {problem.code === 'passphrase-wrong' && !open.isPending && (
          <Alert color="red" role="alert">
            {t('passphrase.wrong')}
          </Alert>
        )}
        {canKeep && (
          <Checkbox
            label={t('passphrase.keep')}
            checked={keep}
            onChange={(event) => setKeep(event.currentTarget.checked)}
          />
        )}
        <Group>
          <Button type="submit" loading={open.isPending} disabled={passphrase === ''}>
            {t('passphrase.open')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
