import { useMutation } from '@tanstack/react-query';
import { core } from '../bridge/core.ts';
import { phrase } from '../locales/phrase.ts';
import { useMessages } from '../ui/messages.tsx';
import { useHistory } from './useHistory.ts';

/** Archives contacts and brings them back, with Undo in the toast. */
export function useArchive(): {
  archive(contacts: readonly string[]): void;
  restore(contacts: readonly string[]): void;
} {
  const messages = useMessages();
  const { lastStep } = useHistory();
  const change = useMutation(
    core.contacts.setArchived.mutationOptions({
      onSuccess: ({ count, name }, { archived }) =>
        messages.done(
          phrase(archived ? 'contacts.archived' : 'contacts.restored', { count, name }),
          lastStep(),
        ),
      onError: messages.failed,
    }),
  );
  return {
    archive: (contacts) => change.mutate({ contacts: [...contacts], archived: true }),
    restore: (contacts) => change.mutate({ contacts: [...contacts], archived: false }),
  };
}
