import { useModals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../../people/choices.ts';
import { useExportDialog } from './useExportDialog.tsx';

/** Opens the dialog that erases somebody for good. Works on every screen. */
export function useEraseDialog(): (contact: Choice) => void {
  const { t } = useTranslation();
  const exportContacts = useExportDialog();
  const { openModal, closeModal } = useModals();
  return async (contact) => {
    const { EraseDialog } = await import('./EraseDialog.tsx');
    const id = openModal({
      title: t('exports.erase.title', { name: contact.name }),
      size: 520,
      closeButtonProps: { 'aria-label': t('actions.close') },
      children: (
        <EraseDialog
          contact={contact}
          onExport={() => exportContacts({ person: contact, format: 'json' })}
          onClose={() => closeModal(id)}
        />
      ),
    });
  };
}
