import { useModals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';

/** Opens the dialog for a new deal. Works on every screen. */
export function useNewDealDialog(): () => void {
  const { t } = useTranslation();
  const { openModal, closeModal } = useModals();
  return async () => {
    const { NewDealForm } = await import('./NewDealForm.tsx');
    const id = openModal({
      title: t('actions.newDeal'),
      size: 520,
      closeButtonProps: { 'aria-label': t('actions.close') },
      children: <NewDealForm onClose={() => closeModal(id)} />,
    });
  };
}
