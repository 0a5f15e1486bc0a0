import { useModals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import type { WhoLeaves } from '../../people/dialogs.ts';

/** Opens the dialog that makes a file of contacts. Works on every screen. */
export function useExportDialog(): (who: WhoLeaves) => void {
  const { t } = useTranslation();
  const { openModal, closeModal } = useModals();
  return async (who) => {
    const { ExportDialog } = await import('./ExportDialog.tsx');
    const id = openModal({
      title: who.person ? t('exports.titleOf', { name: who.person.name }) : t('exports.open'),
      size: 520,
      closeButtonProps: { 'aria-label': t('actions.close') },
      children: <ExportDialog who={who} onClose={() => closeModal(id)} />,
    });
  };
}
