import { Button, Group, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Due } from '../../../shared/model/workspaces.ts';
import { useFormats } from '../../locales/format.ts';
import { useAnother } from './useAnother.tsx';
import { useForget } from './useForget.ts';
import type { Looked } from './useWorkspaces.ts';
import { WorkspaceMenu } from './WorkspaceMenu.tsx';
import classes from './Workspaces.module.css';

/** A number of things to do; none is quiet. */
function Count({ count, more }: { count: number; more?: string | false }) {
  const { number } = useFormats();
  return (
    <td className={classes.count} data-none={count === 0 || undefined}>
      {number(count)}
      {more && <span className={classes.remark}>{more}</span>}
    </td>
  );
}

function DueCells({ due: { waves, waiting, drifting, tasks, lastBackupAt, backupFailed } }: { due: Due }) {
  const { t } = useTranslation();
  const { recent } = useFormats();
  return (
    <>
      <Count count={waves} />
      <Count count={waiting} more={drifting > 0 && t('workspaces.drifting', { count: drifting })} />
      <Count count={tasks} />
      <td className={classes.backup} data-warns={backupFailed || undefined}>
        {lastBackupAt === null ? t('workspaces.noBackup') : recent(lastBackupAt)}
        {backupFailed && <span className={classes.remark}>{t('workspaces.backupFailed')}</span>}
      </td>
    </>
  );
}

/** What there is to do about a workspace that is not in its place. */
function Astray({ workspace: { file, name, whereabouts } }: { workspace: Looked }) {
  const { t } = useTranslation();
  const { locate } = useAnother();
  const forget = useForget();
  if (whereabouts === 'there') return null;
  return (
    <td colSpan={5}>
      <div className={classes.astray}>
        <span className={classes.state} data-warns>
          {t(`workspaces.whereabouts.${whereabouts}`)}
        </span>
        <Group gap="xs" wrap="nowrap">
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('workspaces.locateNamed', { name })}
            onClick={() => locate(file)}
          >
            {t('workspaces.locate')}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('workspaces.forgetNamed', { name })}
            onClick={() => forget(file)}
          >
            {t('workspaces.forget')}
          </Button>
        </Group>
      </div>
    </td>
  );
}

/** One workspace: a click on it goes there. */
export function WorkspaceRow({ workspace }: { workspace: Looked }) {
  const { t } = useTranslation();
  const { open } = useAnother();
  const { file, name, whereabouts, isOpen, glance } = workspace;
  const isThere = whereabouts === 'there';
  return (
    <tr className={classes.workspace} data-open={isOpen || undefined} data-gone={!isThere || undefined}>
      <th scope="row">
        {isThere && !isOpen ? (
          <UnstyledButton className={classes.name} onClick={() => open(file)}>
            {name}
          </UnstyledButton>
        ) : (
          <span className={classes.name}>
            {name}
            {isOpen && <span className={classes.openMark}>{t('workspaces.isOpen')}</span>}
          </span>
        )}
        <span className={classes.path} title={file}>
          {file}
        </span>
      </th>
      {!isThere && <Astray workspace={workspace} />}
      {isThere && glance?.is === 'read' && <DueCells due={glance} />}
      {isThere && glance?.is !== 'read' && (
        <td colSpan={4} className={classes.state} data-warns={glance?.is === 'damaged' || undefined}>
          {glance ? t(`workspaces.unread.${glance.is}`) : t('workspaces.looking')}
        </td>
      )}
      {isThere && (
        <td className={classes.more}>
          <WorkspaceMenu workspace={workspace} />
        </td>
      )}
    </tr>
  );
}
