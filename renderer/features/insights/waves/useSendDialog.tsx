import { useModals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import type { WaveToSend } from '../../../people/dialogs.ts';

/** Opens the dialog in which a wave is marked as sent. Works on every screen. */
export function useSendDialog(): (sending: WaveToSend) => void {
  const { t } = useTranslation();
  const { openModal, closeModal } = useModals();
  return async (sending) => {
    const { SendDialog, SendTitle } = await import('./SendDialog.tsx');
    const id = openModal({
      title: <SendTitle sending={sending} />,
      size: 'lg',
      closeButtonProps: { 'aria-label': t('actions.close') },
      children: <SendDialog sending={sending} onClose={() => closeModal(id)} />,
    });
  };
}
