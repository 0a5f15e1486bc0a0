import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDialogs } from '../../../people/dialogs.ts';

/** Logs contact with the person that a row is about; nothing to do where it is about nobody. */
export function LogContact({ ask: { contact, name } }: { ask: { contact: string | null; name: string } }) {
  const { t } = useTranslation();
  const { logContact } = useDialogs();
  if (contact === null) return null;
  return (
    <Button
      variant="default"
      aria-label={t('today.logWith', { name })}
      onClick={() => logContact([{ uid: contact, name }])}
    >
      {t('interactions.log')}
    </Button>
  );
}
