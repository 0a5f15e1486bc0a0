import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormDialog } from '../../ui/useFormDialog.tsx';
import { RelocateForm, whereItIs } from './RelocateForm.tsx';
import { useForget } from './useForget.ts';
import type { Looked } from './useWorkspaces.ts';
import classes from './Workspaces.module.css';

/** What can be done with the file of a workspace. */
export function WorkspaceMenu({ workspace }: { workspace: Looked }) {
  const { t } = useTranslation();
  const openForm = useFormDialog();
  const forget = useForget();
  const { file, name, isOpen } = workspace;
  const relocate = (act: 'copy' | 'move'): void => {
    const present = whereItIs(workspace);
    openForm({
      title: t(`workspaces.relocate.${act}.title`, { name }),
      size: 520,
      start: act === 'copy' ? { ...present, name: t('workspaces.copyName', { name }) } : present,
      form: (given) => <RelocateForm {...given} act={act} workspace={workspace} />,
    });
  };
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon
          className={classes.menu}
          variant="subtle"
          color="gray"
          aria-label={t('workspaces.menu', { name })}
        >
          <IconDots size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => relocate('move')}>{t('workspaces.move')}</Menu.Item>
        <Menu.Item onClick={() => relocate('copy')}>{t('workspaces.copy')}</Menu.Item>
        {!isOpen && <Menu.Item onClick={() => forget(file)}>{t('workspaces.forget')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
