import { phrase } from '../../../locales/phrase.ts';
import { useSelection } from '../../../people/selection.tsx';
import { useHistory } from '../../../people/useHistory.ts';
import { useMessages } from '../../../ui/messages.tsx';

/** What follows on saving: the dialog closes, a new contact opens, and a toast offers Undo. */
export function useSaved(close: () => void) {
  const messages = useMessages();
  const { lastStep } = useHistory();
  const { open } = useSelection();
  return {
    created({ uid, name }: { uid: string; name: string }) {
      close();
      open(uid);
      messages.done(phrase('contacts.form.created', { name }), lastStep());
    },
    updated({ name }: { name: string }) {
      close();
      messages.done(phrase('contacts.form.updated', { name }), lastStep());
    },
  };
}
