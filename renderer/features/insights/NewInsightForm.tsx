import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { core } from '../../bridge/core.ts';
import { useMessages } from '../../ui/messages.tsx';
import { stateOf, useReason } from '../../ui/needs.ts';
import { SaveButton } from '../../ui/SaveButton.tsx';
import type { FormInDialog } from '../../ui/useFormDialog.tsx';

/** The title of a new insight. */
export function NewInsightForm({
  start,
  onDraft,
  onClose,
  onCreated,
}: FormInDialog<string> & {
  onCreated: (uid: string) => void;
}) {
  const { t } = useTranslation();
  const messages = useMessages();
  const [title, setTitle] = useState(start);
  const reason = useReason()([{ name: t('insights.title'), state: stateOf(title) }]);
  const create = useMutation(
    core.insights.create.mutationOptions({
      onSuccess: ({ uid }) => {
        onDraft(null);
        onClose();
        onCreated(uid);
      },
      onError: messages.failed,
    }),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason === null) create.mutate({ title, variants: {} });
      }}
    >
      <Stack>
        <TextInput
          label={t('insights.title')}
          description={t('insights.titleHint')}
          value={title}
          maxLength={500}
          data-autofocus
          onChange={({ currentTarget: { value } }) => {
            setTitle(value);
            onDraft(value.trim() === '' ? null : value);
          }}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <SaveButton reason={reason} loading={create.isPending}>
            {t('insights.create')}
          </SaveButton>
        </Group>
      </Stack>
    </form>
  );
}
