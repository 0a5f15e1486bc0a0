import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { core } from '../../bridge/core.ts';
import { useHistory } from '../../people/useHistory.ts';
import { useMessages } from '../../ui/messages.tsx';

/** Archives contacts and brings them back, with Undo in the toast. */
export function useArchive(): {
  archive(contacts: readonly string[]): void;
  restore(contacts: readonly string[]): void;
} {
  const { t } = useTranslation();
  const messages = useMessages();
  const { lastStep } = useHistory();
  const change = useMutation(
    core.contacts.setArchived.mutationOptions({
      onSuccess: ({ count, name }, { archived }) =>
        messages.done(t(archived ? 'contacts.archived' : 'contacts.restored', { count, name }), lastStep()),
      onError: messages.failed,
    }),
  );
  return {
    archive: (contacts) => change.mutate({ contacts: [...contacts], archived: true }),
    restore: (contacts) => change.mutate({ contacts: [...contacts], archived: false }),
  };
}
