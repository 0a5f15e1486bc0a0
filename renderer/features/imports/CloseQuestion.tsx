import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Whether the dialog may be closed now: freely, after a question, or not at all. */
export type Hold = 'free' | 'asks' | 'held';

/** The question whether to let go of the chosen files. */
export interface Question {
  readonly asked: boolean;
  ask(): void;
  takeBack(): void;
}

/**
 * Asks before chosen files are let go of, by whichever way the dialog is closed.
 * @param onHold told what to call instead of closing.
 */
export function useCloseQuestion(hold: Hold, onHold: (ask: (() => void) | null) => void): Question {
  const [asked, setAsked] = useState(false);
  const ask = () => setAsked(true);
  // Told before anybody can see what may be closed: an Escape at once counts.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the dialog is told when this changes, and only then
  useLayoutEffect(() => {
    if (hold === 'free') onHold(null);
    else onHold(hold === 'asks' ? ask : () => {});
  }, [hold]);
  useWindowEvent(
    'keydown',
    (event) => {
      // A list that is open closes itself, as in every dialog. The question leaves its own key to this one listener.
      const isInner =
        event.target instanceof Element &&
        event.target.getAttribute('data-mantine-stop-propagation') === 'true';
      if (event.key === 'Escape' && !event.isComposing && hold === 'asks' && !isInner)
        setAsked((present) => !present);
    },
    { capture: true },
  );
  return { asked, ask, takeBack: () => setAsked(false) };
}

/** Asks it, over the dialog of the import. */
export function CloseQuestion({ question, onClose }: { question: Question; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={question.asked}
      onClose={question.takeBack}
      closeOnEscape={false}
      title={t('imports.leave.title')}
      size={520}
      zIndex={202}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <Stack>
        <Text>{t('imports.leave.text')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('imports.leave.close')}
          </Button>
          <Button data-autofocus onClick={question.takeBack}>
            {t('imports.leave.stay')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
