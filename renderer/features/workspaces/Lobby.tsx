import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOpenState } from '../../bridge/openState.ts';
import { Refused } from './Refused.tsx';
import { WorkspaceList } from './WorkspaceList.tsx';
import classes from './Workspaces.module.css';

/** Stands in place of all screens while no workspace is open: why, and the way to one. */
export function Lobby() {
  const { t } = useTranslation();
  const refused = useOpenState()?.refused ?? null;
  return (
    <main className={classes.lobby}>
      <p className={classes.brand}>{t('app.name')}</p>
      {refused && (
        <section className={classes.refused}>
          <Title order={1}>{t('workspaces.refused', { name: refused.name })}</Title>
          <Refused refused={refused} />
        </section>
      )}
      <Title order={2} className={classes.others}>
        {t('workspaces.others')}
      </Title>
      <WorkspaceList without={refused?.file ?? null} />
    </main>
  );
}
