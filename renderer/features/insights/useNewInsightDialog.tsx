import { useModals } from '@mantine/modals';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Asks for the title of a new insight and opens it to be written. Works on every screen. */
export function useNewInsightDialog(): () => void {
  const { t } = useTranslation();
  const { openModal, closeModal } = useModals();
  const navigate = useNavigate();
  return async () => {
    const { NewInsightForm } = await import('./NewInsightForm.tsx');
    const id = openModal({
      title: t('actions.newInsight'),
      closeButtonProps: { 'aria-label': t('actions.close') },
      children: (
        <NewInsightForm
          onCreated={(uid) => {
            closeModal(id);
            void navigate({ to: '/insights/$insight', params: { insight: uid } });
          }}
          onClose={() => closeModal(id)}
        />
      ),
    });
  };
}
