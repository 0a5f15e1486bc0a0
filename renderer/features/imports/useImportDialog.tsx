import { useModals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import classes from './Imports.module.css';

/** Opens the dialog that brings in contacts from files. Works on every screen. */
export function useImportDialog(): () => void {
  const { t } = useTranslation();
  const { openModal, closeModal, updateModal } = useModals();
  return async () => {
    const { ImportDialog } = await import('./ImportDialog.tsx');
    const closeButton = { 'aria-label': t('actions.close') };
    const id = openModal({
      title: t('actions.importContacts'),
      size: 'min(980px, 94vw)',
      padding: 'lg',
      classNames: { content: classes.dialog },
      closeOnClickOutside: false,
      closeButtonProps: closeButton,
      children: (
        <ImportDialog
          onBusy={(busy) => updateModal({ modalId: id, withCloseButton: !busy })}
          onHold={(ask) =>
            updateModal({
              modalId: id,
              closeOnEscape: ask === null,
              closeButtonProps: {
                ...closeButton,
                // Before the dialog hears of it: what the manager of dialogs closes cannot be kept.
                onClickCapture: (event) => {
                  if (ask === null) return;
                  event.stopPropagation();
                  ask();
                },
              },
            })
          }
          onClose={() => closeModal(id)}
        />
      ),
    });
  };
}
