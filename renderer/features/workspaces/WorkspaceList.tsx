import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { core } from '../../bridge/core.ts';
import { WorkspaceRow } from './WorkspaceRow.tsx';
import classes from './Workspaces.module.css';

/** The workspaces opened before, newest first. @param without one that is left out, by its path. */
export function WorkspaceList({ without }: { without: string | null }) {
  const { t } = useTranslation();
  const { data: known } = useQuery({ ...core.workspaces.known.queryOptions(), refetchOnMount: 'always' });
  const listed = known?.filter(({ file }) => file !== without);
  return (
    listed && (
      <ul className={classes.list} aria-label={t('navigation.workspaces')}>
        {listed.map((workspace) => (
          <WorkspaceRow key={workspace.file} workspace={workspace} />
        ))}
      </ul>
    )
  );
}
