import { useModals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../form/ContactPicker.tsx';
import { LogForm } from './LogForm.tsx';

/** Opens the dialog that logs contact, with these people filled in. Works on every screen. */
export function useLogDialog(): (contacts: readonly Choice[]) => void {
  const { t } = useTranslation();
  const { openModal, closeModal } = useModals();
  return (contacts) => {
    const id = openModal({
      title: t('interactions.log'),
      size: 520,
      closeOnClickOutside: false,
      closeButtonProps: { 'aria-label': t('actions.close') },
      children: <LogForm contacts={contacts} onClose={() => closeModal(id)} />,
    });
  };
}
