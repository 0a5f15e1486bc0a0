import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { core } from '../bridge/core.ts';
import { isSettled } from '../bridge/isSettled.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useMessages } from '../ui/messages.tsx';
import { useDialogs } from './dialogs.ts';

/**
 * What a screen shows while nobody is in a circle: its idea, and the three ways to begin; or, when everybody is in
 * the archive, that they are there.
 */
export function EmptyNetwork({ title, text }: { title: string; text: string }) {
  const { t, i18n } = useTranslation();
  const messages = useMessages();
  const { importContacts, newContact } = useDialogs();
  const sample = useMutation(core.sample.create.mutationOptions({ onError: messages.failed }));
  const { data: archived, ...query } = useQuery(core.contacts.archived.queryOptions());
  if (archived === undefined || !isSettled(query)) return null;
  const add = (
    <Button variant="default" onClick={newContact}>
      {t('actions.newContact')}
    </Button>
  );
  if (archived.length > 0) {
    return (
      <EmptyState title={t('contacts.none.people')} text={t('contacts.noneText.people')}>
        <Button component={Link} to="/contacts" search={{ list: 'archived' } as never}>
          {t('actions.showArchive')}
        </Button>
        {add}
      </EmptyState>
    );
  }
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
      {add}
    </EmptyState>
  );
}
