import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ContactDetails } from '../../../../shared/model/contact.ts';
import { core } from '../../../bridge/core.ts';
import { useFormats } from '../../../locales/format.ts';
import { phrase } from '../../../locales/phrase.ts';
import { useHistory } from '../../../people/useHistory.ts';
import { useMessages } from '../../../ui/messages.tsx';
import classes from './Panel.module.css';

/** Complaints that wait: first the relationship is mended, then all else. */
export function Repair({ history }: Pick<ContactDetails, 'history'>) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const messages = useMessages();
  const { lastStep } = useHistory();
  const resolve = useMutation(
    core.interactions.resolve.mutationOptions({
      onSuccess: () => messages.done(phrase('contacts.repair.done'), lastStep()),
      onError: messages.failed,
    }),
  );
  return history.map((entry) =>
    entry.type === 'interaction' && entry.isOpen ? (
      <div key={entry.uid} className={classes.repair}>
        <p>
          <strong>{t('contacts.repair.first')}</strong>{' '}
          {entry.summary === ''
            ? t('contacts.repair.complained', { day: day(entry.at) })
            : t('contacts.repair.complaint', { summary: entry.summary, day: day(entry.at) })}
        </p>
        <Button
          size="xs"
          variant="default"
          loading={resolve.isPending}
          onClick={() => resolve.mutate({ interaction: entry.uid, resolved: true })}
        >
          {t('contacts.repair.resolved')}
        </Button>
      </div>
    ) : null,
  );
}
