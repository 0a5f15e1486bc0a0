import { useMutation } from '@tanstack/react-query';
import type { StepAnswer, SuggestedStep } from '../../../shared/model/suggestedStep.ts';
import { core } from '../../bridge/core.ts';
import { phrase } from '../../locales/phrase.ts';
import { useMessages } from '../../ui/messages.tsx';
import { useHistory } from '../useHistory.ts';

/** Says to steps that they are not taken: not now, or not at all. All of them are one step to undo. */
export function useAnswerSteps(): (steps: readonly SuggestedStep[], answer: StepAnswer) => void {
  const messages = useMessages();
  const { lastStep } = useHistory();
  const { mutate } = useMutation(
    core.circles.answerSteps.mutationOptions({
      onSuccess: ({ count, name, answer }) =>
        messages.done(phrase(`steps.${answer}`, { count, name }), lastStep()),
      onError: messages.failed,
    }),
  );
  return (steps, answer) =>
    mutate({ steps: steps.map(({ contact, direction }) => ({ contact, direction })), answer });
}
