import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StepAnswer, SuggestedStep } from '../../../shared/model/suggestedStep.ts';
import { core } from '../../bridge/core.ts';
import { phrase } from '../../locales/phrase.ts';
import { useHistory } from '../../people/useHistory.ts';
import { useMessages } from '../../ui/messages.tsx';

/** What can be said to steps that are not taken: not now, or not at all. */
export function StepsNotTaken({ steps, label }: { steps: readonly SuggestedStep[]; label: string }) {
  const { t } = useTranslation();
  const messages = useMessages();
  const { lastStep } = useHistory();
  const answer = useMutation(
    core.circles.answerSteps.mutationOptions({
      onSuccess: ({ count, name, answer }) =>
        messages.done(phrase(`today.steps.${answer}`, { count, name }), lastStep()),
      onError: messages.failed,
    }),
  );
  const say = (how: StepAnswer) =>
    answer.mutate({ steps: steps.map(({ contact, direction }) => ({ contact, direction })), answer: how });
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={label}>
          <IconDots size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => say('snoozed')}>{t('today.steps.snooze')}</Menu.Item>
        <Menu.Item onClick={() => say('dismissed')}>{t('today.steps.dismiss')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
