import { useTranslation } from 'react-i18next';
import { useFormDialog } from '../../../app/useFormDialog.tsx';
import type { Choice } from '../form/ContactPicker.tsx';
import { LogForm, newLogValues } from './LogForm.tsx';

/** Opens the dialog that logs contact, with these people filled in. Works on every screen. */
export function useLogDialog(): (contacts: readonly Choice[]) => void {
  const { t } = useTranslation();
  const openForm = useFormDialog();
  return (contacts) =>
    openForm({
      title: t('interactions.log'),
      size: 520,
      start: newLogValues(contacts),
      form: (given) => <LogForm {...given} />,
    });
}
