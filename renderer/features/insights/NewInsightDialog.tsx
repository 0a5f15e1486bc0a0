import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { core } from '../../app/core.ts';
import { useMessages } from '../../app/messages.tsx';

function NewInsightForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const messages = useMessages();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const create = useMutation(
    core.insights.create.mutationOptions({
      onSuccess: ({ uid }) => {
        onClose();
        void navigate({ to: '/insights/$insight', params: { insight: uid } });
      },
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
          required
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

/** Asks for the title of a new insight and opens it to be written. */
export function NewInsightDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('actions.newInsight')}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <NewInsightForm onClose={onClose} />
    </Modal>
  );
}
