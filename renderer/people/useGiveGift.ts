import { useMutation } from '@tanstack/react-query';
import type { GiftOwed } from '../../shared/model/referral.ts';
import { core } from '../bridge/core.ts';
import { phrase } from '../locales/phrase.ts';
import { useMessages } from '../ui/messages.tsx';
import { useHistory } from './useHistory.ts';

/** Logs that somebody was given an insight that their circle had before. */
export function useGiveGift(): (gift: GiftOwed, to: { readonly uid: string; readonly name: string }) => void {
  const messages = useMessages();
  const { lastStep } = useHistory();
  const give = useMutation(core.interactions.log.mutationOptions({ onError: messages.failed }));
  return ({ insight, title }, { uid, name }) =>
    give.mutate(
      { contacts: [uid], kind: 'gift', direction: 'out', summary: title, insight },
      { onSuccess: () => messages.done(phrase('promises.gave', { title, name }), lastStep()) },
    );
}
