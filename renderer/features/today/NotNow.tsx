import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Ask, AskAnswer } from '../../../shared/model/today.ts';
import { core } from '../../bridge/core.ts';
import { phrase } from '../../locales/phrase.ts';
import { useHistory } from '../../people/useHistory.ts';
import { useMessages } from '../../ui/messages.tsx';

/** What can be said to something that is not done now: put off, or dropped. */
export function NotNow({
  ask: { occasion, contact },
  title,
  answers,
}: {
  ask: Ask;
  title: string;
  answers: readonly AskAnswer[];
}) {
  const { t } = useTranslation();
  const messages = useMessages();
  const { lastStep } = useHistory();
  const say = useMutation(
    core.today.answer.mutationOptions({
      onSuccess: ({ answer }) =>
        messages.done(phrase(`today.answered.${answer}`, { name: title }), lastStep()),
      onError: messages.failed,
    }),
  );
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('today.notNow', { name: title })}>
          <IconDots size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {answers.map((answer) => (
          <Menu.Item key={answer} onClick={() => say.mutate({ asks: [{ occasion, contact }], answer })}>
            {t(`today.answers.${answer}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
