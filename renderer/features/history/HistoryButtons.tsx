import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useHistory } from './useHistory.ts';

/** Undo and Redo, each saying what it would do, with their usual keys. */
export function HistoryButtons() {
  const { t } = useTranslation();
  const history = useHistory();
  useHotkeys([
    ['mod+Z', history.undo],
    ['mod+shift+Z', history.redo],
    ['mod+Y', history.redo],
  ]);
  const buttons = [
    { label: t('actions.undo'), what: history.undoText, run: history.undo, Icon: IconArrowBackUp },
    { label: t('actions.redo'), what: history.redoText, run: history.redo, Icon: IconArrowForwardUp },
  ];
  return (
    <Group gap={4}>
      {buttons.map(({ label, what, run, Icon }) => (
        <Tooltip key={label} label={what ? `${label}: ${what}` : label} openDelay={400}>
          <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={what === null} onClick={run}>
            <Icon size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      ))}
    </Group>
  );
}
