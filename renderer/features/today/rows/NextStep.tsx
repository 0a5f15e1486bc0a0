import { Button, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { core } from '../../../bridge/core.ts';
import { phrase } from '../../../locales/phrase.ts';
import { PlanTask } from '../../../people/PlanTask.tsx';
import { useHistory } from '../../../people/useHistory.ts';
import { useMessages } from '../../../ui/messages.tsx';

/** Plans the next step of a deal, which is a task. */
export function NextStep({ deal, title }: { deal: string; title: string }) {
  const { t } = useTranslation();
  const [isOpen, { toggle, close }] = useDisclosure();
  return (
    <Popover
      opened={isOpen}
      onDismiss={close}
      position="bottom-end"
      shadow="md"
      width={300}
      returnFocus
      trapFocus
    >
      <Popover.Target>
        <Button variant="default" aria-label={t('today.nextStepOf', { title })} onClick={toggle}>
          {t('today.nextStep')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('today.nextStepOf', { title })}>
        <NextStepForm deal={deal} onDone={close} />
      </Popover.Dropdown>
    </Popover>
  );
}

function NextStepForm({ deal, onDone }: { deal: string; onDone: () => void }) {
  const messages = useMessages();
  const { lastStep } = useHistory();
  const add = useMutation(
    core.tasks.add.mutationOptions({
      onSuccess: ({ title }) => {
        messages.done(phrase('today.nextStepPlanned', { title }), lastStep());
        onDone();
      },
      onError: messages.failed,
    }),
  );
  return <PlanTask saving={add.isPending} onPlan={(title, dueDay) => add.mutate({ title, deal, dueDay })} />;
}
