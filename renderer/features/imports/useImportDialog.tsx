import { useModals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import classes from './Imports.module.css';

/** Opens the dialog that brings in contacts from files. Works on every screen. */
export function useImportDialog(): () => void {
  const { t } = useTranslation();
  const { openModal, closeModal, updateModal } = useModals();
  return async () => {
    const { ImportDialog } = await import('./ImportDialog.tsx');
    const id = openModal({
      title: t('actions.importContacts'),
      size: 'min(980px, 94vw)',
      padding: 'lg',
      classNames: { content: classes.dialog },
      closeOnClickOutside: false,
      closeButtonProps: { 'aria-label': t('actions.close') },
      children: (
        <ImportDialog
          onBusy={(busy) => updateModal({ modalId: id, closeOnEscape: !busy, withCloseButton: !busy })}
          onClose={() => closeModal(id)}
        />
      ),
    });
  };
}
