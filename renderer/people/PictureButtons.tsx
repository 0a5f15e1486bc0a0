import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconPhotoDown, IconPresentation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Drawing } from '../charts/pictures/compose.ts';
import { unlessDialog } from '../ui/unlessDialog.ts';
import { useDialogs } from './dialogs.ts';
import { usePast } from './past/pastContext.ts';
import { useShowsDrawing } from './shownDrawing.ts';

/** What can be made of the drawing on this screen: a picture, or a presentation. */
export function PictureButtons({ drawing }: { drawing: Drawing }) {
  const { t } = useTranslation();
  const { savePicture, present } = useDialogs();
  const day = usePast()?.day ?? null;
  useShowsDrawing({ ...drawing, day });
  useHotkeys([
    ['mod+shift+S', () => unlessDialog(savePicture)],
    ['mod+shift+F', () => unlessDialog(present)],
  ]);
  const buttons = [
    { label: t('pictures.save'), run: savePicture, Icon: IconPhotoDown },
    { label: t('pictures.present'), run: present, Icon: IconPresentation },
  ];
  return (
    <Group gap={4} wrap="nowrap">
      {buttons.map(({ label, run, Icon }) => (
        <Tooltip key={label} label={label} openDelay={400}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} onClick={run}>
            <Icon size={20} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      ))}
    </Group>
  );
}
