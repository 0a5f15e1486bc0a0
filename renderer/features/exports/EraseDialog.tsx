import { Button, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { core } from '../../bridge/core.ts';
import { phrase } from '../../locales/phrase.ts';
import type { Choice } from '../../people/choices.ts';
import { CopiesLeft } from '../../people/copies/CopiesLeft.tsx';
import { useSelection } from '../../people/selection.tsx';
import { useMessages } from '../../ui/messages.tsx';

/** Says what erasing means, asks for the name, and shows which backups still hold the contact. */
export function EraseDialog({
  contact,
  onExport,
  onClose,
}: {
  contact: Choice;
  /** Offers what is about to go as a file. */
  onExport: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const messages = useMessages();
  const { opened, open, selected, select } = useSelection();
  const [typed, setTyped] = useState('');
  const erase = useMutation(
    core.erasing.erase.mutationOptions({
      onSuccess: ({ isCleared }) => {
        if (opened === contact.uid) open(null);
        select([...selected].filter((uid) => uid !== contact.uid));
        messages.done(phrase(isCleared ? 'exports.erase.done' : 'exports.erase.doneLater'));
      },
      onError: messages.failed,
    }),
  );
  if (erase.isSuccess) return <Afterwards onClose={onClose} />;
  const isSame = typed.trim() === contact.name.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isSame) erase.mutate({ uid: contact.uid });
      }}
    >
      <Stack gap="md">
        <Text size="sm">{t('exports.erase.what')}</Text>
        <List size="sm" spacing={4}>
          <List.Item>{t('exports.erase.stays')}</List.Item>
          <List.Item>{t('exports.erase.history')}</List.Item>
          <List.Item>{t('exports.erase.copies')}</List.Item>
        </List>
        <Group>
          <Button size="xs" variant="default" onClick={onExport}>
            {t('exports.erase.exportFirst')}
          </Button>
        </Group>
        <TextInput
          label={t('exports.erase.type', { name: contact.name })}
          value={typed}
          autoComplete="off"
          data-autofocus
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" color="red" disabled={!isSame} loading={erase.isPending}>
            {t('exports.erase.run')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The copies that were made before and still hold whoever was erased. */
function Afterwards({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <CopiesLeft />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('actions.close')}
        </Button>
      </Group>
    </Stack>
  );
}
