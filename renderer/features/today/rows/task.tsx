import { Button } from '@mantine/core';
import { IconCheckbox } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TaskAsk } from '../../../../electron/core/today/kinds/tasks.ts';
import { core } from '../../../bridge/core.ts';
import { phrase } from '../../../locales/phrase.ts';
import { useHistory } from '../../../people/useHistory.ts';
import { useMessages } from '../../../ui/messages.tsx';
import type { RowKind, RowProps } from './rowKind.ts';

function Why({ ask: { contact, title, of, late, dueTime } }: RowProps<TaskAsk>) {
  const { t } = useTranslation();
  const due =
    late > 0
      ? t('today.taskLate', { count: late })
      : [t('today.taskDue'), dueTime].filter(Boolean).join(', ');
  return (
    <>
      {contact !== null && <strong>{title}</strong>} {[of, due].filter(Boolean).join(' · ')}
    </>
  );
}

function Actions({ ask: { task, title } }: RowProps<TaskAsk>) {
  const { t } = useTranslation();
  const messages = useMessages();
  const { lastStep } = useHistory();
  const complete = useMutation(
    core.tasks.setDone.mutationOptions({
      onSuccess: () => messages.done(phrase('today.taskDone', { title }), lastStep()),
      onError: messages.failed,
    }),
  );
  return (
    <Button
      variant="default"
      aria-label={t('today.doneNamed', { title })}
      onClick={() => complete.mutate({ task, done: true })}
    >
      {t('today.done')}
    </Button>
  );
}

export const task: RowKind<TaskAsk> = {
  place: 80,
  Icon: IconCheckbox,
  Why,
  Actions,
  notNow: ['tomorrow', 'week', 'dropped'],
};
