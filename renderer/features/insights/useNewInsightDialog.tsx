import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useModals } from '@mantine/modals';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { core } from '../../app/core.ts';
import { useMessages } from '../../app/messages.tsx';

function NewInsightForm({ onCreated, onClose }: { onCreated: (uid: string) => void; onClose: () => void }) {
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

/** Asks for the title of a new insight and opens it to be written. Works on every screen. */
export function useNewInsightDialog(): () => void {
  const { t } = useTranslation();
  const { openModal, closeModal } = useModals();
  const navigate = useNavigate();
  return () => {
    const id = openModal({
      title: t('actions.newInsight'),
      closeButtonProps: { 'aria-label': t('actions.close') },
      children: (
        <NewInsightForm
          onCreated={(uid) => {
            closeModal(id);
            void navigate({ to: '/insights/$insight', params: { insight: uid } });
          }}
          onClose={() => closeModal(id)}
        />
      ),
    });
  };
}
