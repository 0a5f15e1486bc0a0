import { useMutation } from '@tanstack/react-query';
import type { ThanksAnswer } from '../../../shared/rules/thanks.ts';
import { core } from '../../bridge/core.ts';
import { phrase } from '../../locales/phrase.ts';
import { useMessages } from '../../ui/messages.tsx';
import { useHistory } from '../useHistory.ts';

/** Notes that people were thanked, or that it is put off or left. */
export function useThanks(): (contacts: readonly string[], answer: ThanksAnswer) => void {
  const messages = useMessages();
  const { lastStep } = useHistory();
  const answering = useMutation(
    core.referrals.answerThanks.mutationOptions({
      onSuccess: ({ count, name, answer }) =>
        messages.done(phrase(`thanks.answered.${answer}`, { count, name }), lastStep()),
      onError: messages.failed,
    }),
  );
  return (contacts, answer) => answering.mutate({ contacts: [...contacts], answer });
}
