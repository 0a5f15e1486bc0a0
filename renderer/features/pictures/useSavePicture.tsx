import { useModals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import { shownDrawing } from '../../people/shownDrawing.ts';

/** Opens the dialog that makes a picture of the drawing on the screen. */
export function useSavePicture(): () => void {
  const { t } = useTranslation();
  const { openModal, closeModal } = useModals();
  return async () => {
    const drawing = shownDrawing();
    const { SavePictureDialog } = await import('./SavePictureDialog.tsx');
    const id = openModal({
      title: t('pictures.title'),
      size: 900,
      closeButtonProps: { 'aria-label': t('actions.close') },
      children: <SavePictureDialog shown={drawing} onClose={() => closeModal(id)} />,
    });
  };
}
