import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SaveButton } from '../../ui/SaveButton.tsx';
import type { Draft } from './text/useDraft.ts';

/** Asks what to do with unsaved text before the screen is left. */
export function UnsavedDialog({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const { status, proceed, reset } = useBlocker({
    // Another view of the same screen loses nothing.
    shouldBlockFn: ({ current, next }) => draft.unsaved && current.pathname !== next.pathname,
    enableBeforeUnload: () => draft.unsaved,
    withResolver: true,
  });
  async function saveAndLeave() {
    if (await draft.save()) proceed?.();
    else reset?.();
  }
  return (
    <Modal
      opened={status === 'blocked'}
      onClose={() => reset?.()}
      title={t('insights.leave.title')}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <Stack>
        <Text>{t('insights.leave.text')}</Text>
        <Group justify="flex-end">
          <Button variant="subtle" onClick={() => proceed?.()}>
            {t('insights.leave.discard')}
          </Button>
          <Button variant="default" onClick={() => reset?.()}>
            {t('insights.leave.stay')}
          </Button>
          <SaveButton reason={draft.notSaved} loading={draft.saving} onClick={() => void saveAndLeave()}>
            {t('actions.save')}
          </SaveButton>
        </Group>
      </Stack>
    </Modal>
  );
}
