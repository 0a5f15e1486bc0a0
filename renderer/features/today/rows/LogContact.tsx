import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDialogs } from '../../../people/dialogs.ts';

/** Logs contact with somebody, with a label of its own for who does not see the row. */
export function LogContact({ contact, name, label }: { contact: string; name: string; label: string }) {
  const { t } = useTranslation();
  const { logContact } = useDialogs();
  return (
    <Button variant="default" aria-label={label} onClick={() => logContact([{ uid: contact, name }])}>
      {t('interactions.log')}
    </Button>
  );
}
