import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { core } from '../../../bridge/core.ts';
import { problemOf } from '../../../bridge/problemOf.ts';
import { useProblemText } from '../../../people/useProblemText.ts';
import { PassphraseField } from '../../../ui/PassphraseField.tsx';

/** Asks what an older backup opens with. @param onOpen called once that is known. */
export function OlderPassphrase({ backup, onOpen }: { backup: string; onOpen: () => void }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [passphrase, setPassphrase] = useState('');
  const give = useMutation(core.passphrase.giveForBackup.mutationOptions({ onSuccess: onOpen }));
  const problem = give.error && problemOf(give.error);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') give.mutate({ backup, passphrase });
      }}
    >
      <Stack gap="sm">
        <Text>{t('passphrase.olderBackup')}</Text>
        <Group align="flex-end">
          <PassphraseField
            data-autofocus
            flex={1}
            label={t('passphrase.field')}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={give.isPending} disabled={passphrase === ''}>
            {t('passphrase.look')}
          </Button>
        </Group>
        {problem && (
          <Alert color="red" role="alert">
            {problem.code === 'passphrase-wrong' ? t('passphrase.wrong') : problemText(problem)}
          </Alert>
        )}
      </Stack>
    </form>
  );
}
