import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { core } from '../bridge/core.ts';
import { useFormats } from '../locales/format.ts';
import { phrase } from '../locales/phrase.ts';
import { useMessages } from '../ui/messages.tsx';
import { useHistory } from './useHistory.ts';

/** What is said of a complaint that waits, and how it is told to be resolved. */
export function useComplaint() {
  const { t } = useTranslation();
  const { day } = useFormats();
  const messages = useMessages();
  const { lastStep } = useHistory();
  const { mutate, isPending } = useMutation(
    core.interactions.resolve.mutationOptions({
      onSuccess: () => messages.done(phrase('contacts.repair.done'), lastStep()),
      onError: messages.failed,
    }),
  );
  return {
    /** What it was about, and its day. */
    words: ({ summary, at }: { readonly summary: string; readonly at: string }): string =>
      summary === ''
        ? t('contacts.repair.complained', { day: day(at) })
        : t('contacts.repair.complaint', { summary, day: day(at) }),
    resolve: (interaction: string): void => mutate({ interaction, resolved: true }),
    isPending,
  };
}
