import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RefusedWorkspace } from '../../../shared/model/workspaces.ts';
import { core } from '../../bridge/core.ts';
import { showAnother } from '../../bridge/openState.ts';
import { problemOf } from '../../bridge/problemOf.ts';
import { useFormats } from '../../locales/format.ts';
import { useProblemText } from '../../people/useProblemText.ts';
import { PassphraseForm } from './PassphraseForm.tsx';
import { isAsking } from './refusal.ts';
import { useAnother } from './useAnother.tsx';
import classes from './Workspaces.module.css';

/** What cannot be worked in where it is, but elsewhere. */
const copiable: ReadonlySet<string> = new Set(['workspace-is-backup', 'workspace-read-only']);

/** Why a workspace could not be opened, and what can be done about it here. */
export function Refused({ refused }: { refused: RefusedWorkspace }) {
  return isAsking(refused) ? <PassphraseForm refused={refused} /> : <Hindered refused={refused} />;
}

function Hindered({ refused }: { refused: RefusedWorkspace }) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const problemText = useProblemText();
  const { locate, openCopy, isBusy } = useAnother();
  const { file, problem } = refused;
  const recover = useMutation(core.workspaces.recover.mutationOptions({ onSuccess: showAnother }));
  const { backup, backupAt } = problem.details;
  const canRecover =
    backup !== undefined && (problem.code === 'workspace-damaged' || problem.code === 'workspace-missing');
  return (
    <Stack gap="sm">
      <Text>{canRecover ? t(`workspaces.refusedFor.${problem.code}`) : problemText(problem)}</Text>
      <Text className={classes.path}>{file}</Text>
      {canRecover && <Text>{t('workspaces.recoverHint')}</Text>}
      {recover.error && (
        <Alert color="red" role="alert">
          {problemText(problemOf(recover.error))}
        </Alert>
      )}
      <Group>
        {canRecover && (
          <Button loading={recover.isPending} onClick={() => recover.mutate({ file })}>
            {t('workspaces.recover', { at: moment(String(backupAt)) })}
          </Button>
        )}
        {copiable.has(problem.code) && (
          <Button loading={isBusy} onClick={() => openCopy(file)}>
            {t('workspaces.workInCopy')}
          </Button>
        )}
        {problem.code === 'workspace-missing' && (
          <Button variant="default" onClick={() => locate(file)}>
            {t('workspaces.locate')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
