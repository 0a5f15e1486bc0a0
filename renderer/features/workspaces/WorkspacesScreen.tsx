import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { useAnother } from './useAnother.tsx';
import { WorkspaceList } from './WorkspaceList.tsx';

/** Every workspace of this machine with what is due in it, and one click to another. */
export function WorkspacesScreen() {
  const { t } = useTranslation();
  const { create, openOther } = useAnother();
  return (
    <>
      <ScreenHeader title={t('navigation.workspaces')}>
        <Button variant="default" onClick={openOther}>
          {t('workspaces.openOther')}
        </Button>
        <Button onClick={create}>{t('workspaces.create')}</Button>
      </ScreenHeader>
      <WorkspaceList without={null} />
    </>
  );
}
