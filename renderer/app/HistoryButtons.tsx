import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isTyping } from '../bridge/isTyping.ts';
import { useHistory } from '../people/useHistory.ts';
import { ReplayProgress } from './ReplayProgress.tsx';

/** Leaves the key to the field that is typed in, and anywhere else takes it for the workspace. */
const unlessTyping = (run: () => void) => (event: KeyboardEvent) => {
  if (isTyping()) return;
  event.preventDefault();
  run();
};

/** Undo and Redo, each saying what it would do, with their usual keys. */
export function HistoryButtons() {
  const { t } = useTranslation();
  const history = useHistory();
  useHotkeys(
    [
      ['mod+Z', unlessTyping(history.undo), { preventDefault: false }],
      ['mod+shift+Z', unlessTyping(history.redo), { preventDefault: false }],
      ['mod+Y', unlessTyping(history.redo), { preventDefault: false }],
    ],
    [],
  );
  const buttons = [
    { label: t('actions.undo'), what: history.undoText, run: history.undo, Icon: IconArrowBackUp },
    { label: t('actions.redo'), what: history.redoText, run: history.redo, Icon: IconArrowForwardUp },
  ];
  return (
    <Group gap={4} wrap="nowrap">
      <ReplayProgress />
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
