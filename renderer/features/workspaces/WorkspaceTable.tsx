import { useTranslation } from 'react-i18next';
import type { Looked } from './useWorkspaces.ts';
import { WorkspaceRow } from './WorkspaceRow.tsx';
import classes from './Workspaces.module.css';

/** Workspaces and what is due in each. */
export function WorkspaceTable({ workspaces }: { workspaces: readonly Looked[] }) {
  const { t } = useTranslation();
  return (
    <table className={classes.table} aria-label={t('navigation.workspaces')}>
      <thead>
        <tr>
          <th scope="col">{t('workspaces.workspace')}</th>
          <th scope="col">{t('workspaces.wavesDue')}</th>
          <th scope="col">{t('workspaces.waiting')}</th>
          <th scope="col">{t('workspaces.tasks')}</th>
          <th scope="col">{t('workspaces.backup')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {workspaces.map((workspace) => (
          <WorkspaceRow key={workspace.file} workspace={workspace} />
        ))}
      </tbody>
    </table>
  );
}
