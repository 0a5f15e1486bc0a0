import { useTranslation } from 'react-i18next';
import type { Choice } from '../../../people/choices.ts';
import { useFormDialog } from '../../../ui/useFormDialog.tsx';

/** Opens the dialog that logs contact, with these people filled in. Works on every screen. */
export function useLogDialog(): (contacts: readonly Choice[]) => void {
  const { t } = useTranslation();
  const openForm = useFormDialog();
  return async (contacts) => {
    const { LogForm, newLogValues } = await import('./LogForm.tsx');
    openForm({
      title: t('interactions.log'),
      size: 570,
      start: newLogValues(contacts),
      form: (given) => <LogForm {...given} />,
    });
  };
}
