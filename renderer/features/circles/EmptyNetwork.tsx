import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { core } from '../../app/core.ts';
import { useMessages } from '../../app/messages.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useContactDialog } from '../contacts/form/useContactDialog.tsx';
import { useImportDialog } from '../imports/useImportDialog.tsx';

/** What a screen shows while nobody is in the workspace: its idea, and the three ways to begin. */
export function EmptyNetwork({ title, text }: { title: string; text: string }) {
  const { t, i18n } = useTranslation();
  const messages = useMessages();
  const openImport = useImportDialog();
  const { openNew } = useContactDialog();
  const sample = useMutation(core.sample.create.mutationOptions({ onError: messages.failed }));
  return (
    <EmptyState title={title} text={text}>
      <Button onClick={openImport}>{t('actions.importContacts')}</Button>
      <Button
        variant="default"
        loading={sample.isPending}
        onClick={() => sample.mutate({ language: i18n.language === 'nl' ? 'nl' : 'en' })}
      >
        {t('actions.openSample')}
      </Button>
      <Button variant="default" onClick={() => openNew()}>
        {t('actions.newContact')}
      </Button>
    </EmptyState>
  );
}
