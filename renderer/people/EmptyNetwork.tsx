import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { core } from '../bridge/core.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useMessages } from '../ui/messages.tsx';
import { useDialogs } from './dialogs.ts';

/** What a screen shows while nobody is in the workspace: its idea, and the three ways to begin. */
export function EmptyNetwork({ title, text }: { title: string; text: string }) {
  const { t, i18n } = useTranslation();
  const messages = useMessages();
  const { importContacts, newContact } = useDialogs();
  const sample = useMutation(core.sample.create.mutationOptions({ onError: messages.failed }));
  return (
    <EmptyState title={title} text={text}>
      <Button onClick={importContacts}>{t('actions.importContacts')}</Button>
      <Button
        variant="default"
        loading={sample.isPending}
        onClick={() => sample.mutate({ language: i18n.language === 'nl' ? 'nl' : 'en' })}
      >
        {t('actions.openSample')}
      </Button>
      <Button variant="default" onClick={newContact}>
        {t('actions.newContact')}
      </Button>
    </EmptyState>
  );
}
