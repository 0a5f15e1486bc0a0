import { useMutation } from '@tanstack/react-query';
import { core } from '../../bridge/core.ts';
import { phrase } from '../../locales/phrase.ts';
import { useMessages } from '../../ui/messages.tsx';
import { PlanTask } from '../PlanTask.tsx';
import { useHistory } from '../useHistory.ts';

/** Plans the same task for each of several contacts, given by uid. */
export function TaskForSeveral({ contacts, onDone }: { contacts: readonly string[]; onDone: () => void }) {
  const messages = useMessages();
  const { lastStep } = useHistory();
  const add = useMutation(
    core.tasks.addForEach.mutationOptions({
      onSuccess: ({ title, count }) => {
        messages.done(phrase('several.task.planned', { title, count }), lastStep());
        onDone();
      },
      onError: messages.failed,
    }),
  );
  return (
    <PlanTask
      saving={add.isPending}
      onPlan={(title, dueDay) => add.mutate({ title, dueDay, contacts: [...contacts] })}
    />
  );
}
