import { useModals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import { fillScreen, leaveScreen } from '../../bridge/fillScreen.ts';
import { shownDrawing } from '../../people/shownDrawing.ts';
import classes from './Presentation.module.css';

/** Shows the drawing on the screen to others: on the whole screen, without names. Escape leaves. */
export function usePresent(): () => void {
  const { t } = useTranslation();
  const { openModal, closeModal } = useModals();
  return async () => {
    // At once, as it has to be asked for while something is pressed. Where it is refused, the window is filled.
    fillScreen();
    const drawing = shownDrawing();
    const { Presentation } = await import('./Presentation.tsx');
    const id = openModal({
      fullScreen: true,
      withCloseButton: false,
      title: t('pictures.present'),
      classNames: { header: 'visually-hidden', body: classes.body, content: classes.content },
      transitionProps: { duration: 0 },
      onClose: leaveScreen,
      children: <Presentation shown={drawing} onLeave={() => closeModal(id)} />,
    });
  };
}
