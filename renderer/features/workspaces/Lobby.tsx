import { Button, Group, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOpenState } from '../../bridge/openState.ts';
import { Refused } from './Refused.tsx';
import { titleKey } from './refusal.ts';
import { useAnother } from './useAnother.tsx';
import { useWorkspaces } from './useWorkspaces.ts';
import classes from './Workspaces.module.css';
import { WorkspaceTable } from './WorkspaceTable.tsx';

/** Stands in place of all screens while no workspace is open: why, and the way to one. */
export function Lobby() {
  const { t } = useTranslation();
  const refused = useOpenState()?.refused ?? null;
  const { create, openOther } = useAnother();
  const others = (useWorkspaces() ?? []).filter(({ file }) => file !== refused?.file);
  return (
    <main className={classes.lobby}>
      <p className={classes.brand}>{t('app.name')}</p>
      {refused && (
        <section className={classes.refused}>
          <Title order={1}>{t(titleKey(refused), { name: refused.name })}</Title>
          <Refused refused={refused} />
        </section>
      )}
      <Title order={2} className={classes.others}>
        {t('workspaces.others')}
      </Title>
      <div className={classes.overview}>
        {others.length > 0 && <WorkspaceTable workspaces={others} />}
        <Group mt="md">
          <Button variant="default" onClick={openOther}>
            {t('workspaces.openOther')}
          </Button>
          <Button variant="default" onClick={create}>
            {t('workspaces.create')}
          </Button>
        </Group>
      </div>
    </main>
  );
}
