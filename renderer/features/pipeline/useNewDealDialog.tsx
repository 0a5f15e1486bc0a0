import { useTranslation } from 'react-i18next';
import { useFormDialog } from '../../ui/useFormDialog.tsx';

/** Opens the dialog for a new deal. Works on every screen. */
export function useNewDealDialog(): () => void {
  const { t } = useTranslation();
  const openForm = useFormDialog();
  return async () => {
    const { NewDealForm, emptyDeal } = await import('./NewDealForm.tsx');
    openForm({
      title: t('actions.newDeal'),
      size: 520,
      start: emptyDeal,
      form: (given) => <NewDealForm {...given} />,
    });
  };
}
