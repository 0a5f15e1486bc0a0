import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ContactDetails } from '../../../../shared/model/contact.ts';
import { useComplaint } from '../../../people/useComplaint.ts';
import classes from './Panel.module.css';

/** Complaints that wait: first the relationship is mended, then all else. */
export function Repair({ history }: Pick<ContactDetails, 'history'>) {
  const { t } = useTranslation();
  const { words, resolve, isPending } = useComplaint();
  return history.map((entry) =>
    entry.type === 'interaction' && entry.isOpen ? (
      <div key={entry.uid} className={classes.repair}>
        <p>
          <strong>{t('contacts.repair.first')}</strong> {words(entry)}
        </p>
        <Button size="xs" variant="default" loading={isPending} onClick={() => resolve(entry.uid)}>
          {t('contacts.repair.resolved')}
        </Button>
      </div>
    ) : null,
  );
}
