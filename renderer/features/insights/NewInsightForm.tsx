import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { core } from '../../bridge/core.ts';
import { useMessages } from '../../ui/messages.tsx';

/** The title of a new insight. */
export function NewInsightForm({
  onCreated,
  onClose,
}: {
  onCreated: (uid: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const messages = useMessages();
  const [title, setTitle] = useState('');
  const create = useMutation(
    core.insights.create.mutationOptions({
      onSuccess: ({ uid }) => onCreated(uid),
      onError: messages.failed,
    }),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== '') create.mutate({ title, variants: {} });
      }}
    >
      <Stack>
        <TextInput
          label={t('insights.title')}
          description={t('insights.titleHint')}
          value={title}
          maxLength={500}
          data-autofocus
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" loading={create.isPending} disabled={title.trim() === ''}>
            {t('insights.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
