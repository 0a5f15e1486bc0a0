import { Button, Group, UnstyledButton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PlacedWorkspace } from '../../../electron/core/workspaces/known.ts';
import { core } from '../../bridge/core.ts';
import { useMessages } from '../../ui/messages.tsx';
import { useAnother } from './useAnother.tsx';
import classes from './Workspaces.module.css';

/** One workspace: a click on its name goes there. */
export function WorkspaceRow({ workspace }: { workspace: PlacedWorkspace }) {
  const { t } = useTranslation();
  const { open, locate } = useAnother();
  const messages = useMessages();
  const queries = useQueryClient();
  const forget = useMutation(
    core.workspaces.forget.mutationOptions({
      onError: messages.failed,
      onSuccess: () => queries.invalidateQueries({ queryKey: core.workspaces.known.queryKey() }),
    }),
  );
  const { file, name, whereabouts, isOpen } = workspace;
  const isThere = whereabouts === 'there';
  return (
    <li className={classes.workspace} data-open={isOpen || undefined}>
      <div className={classes.what}>
        {isThere && !isOpen ? (
          <UnstyledButton className={classes.name} onClick={() => open(file)}>
            {name}
          </UnstyledButton>
        ) : (
          <span className={classes.name} data-gone={!isThere || undefined}>
            {name}
          </span>
        )}
        <span className={classes.path}>{file}</span>
      </div>
      {isOpen && <span className={classes.state}>{t('workspaces.isOpen')}</span>}
      {!isThere && (
        <>
          <span className={classes.state} data-warns>
            {t(`workspaces.whereabouts.${whereabouts}`)}
          </span>
          <Group gap="xs">
            <Button variant="default" size="compact-sm" onClick={() => locate(file)}>
              {t('workspaces.locate')}
            </Button>
            <Button variant="subtle" size="compact-sm" onClick={() => forget.mutate({ file })}>
              {t('workspaces.forget')}
            </Button>
          </Group>
        </>
      )}
    </li>
  );
}
