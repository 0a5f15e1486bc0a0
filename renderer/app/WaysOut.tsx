import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type AcceptableProblem, acceptableProblems, type ProblemData } from '../../shared/model/problem.ts';
import { core } from '../bridge/core.ts';
import { showAnother } from '../bridge/openState.ts';
import { useMessages } from '../ui/messages.tsx';

/** What somebody says who takes the file as it is. */
const accepted = {
  'workspace-rotten': 'app.accept',
  'workspace-altered': 'app.accept',
  'workspace-in-sync-folder': 'app.goOnHere',
  'workspace-on-network': 'app.goOnHere',
} as const satisfies Record<AcceptableProblem, string>;

/** What is to be compared with a backup, or replaced by one. */
const comparable: ReadonlySet<string> = new Set([
  'workspace-rotten',
  'workspace-altered',
  'workspace-damaged',
]);
const retriable: ReadonlySet<string> = new Set(['backup-failed', 'backup-not-cleared']);

const isAcceptable = (code: string): code is AcceptableProblem =>
  (acceptableProblems as readonly string[]).includes(code);

/** The next steps of a problem with the file that are one click. */
export function WaysOut({ problem: { code, details } }: { problem: ProblemData }) {
  const { t } = useTranslation();
  const messages = useMessages();
  const accept = useMutation(core.health.accept.mutationOptions({ onError: messages.failed }));
  const backUp = useMutation(core.backups.make.mutationOptions({ onError: messages.failed }));
  const open = useMutation(
    core.workspaces.open.mutationOptions({ onSuccess: showAnother, onError: messages.failed }),
  );
  const { copy } = details;
  return (
    <>
      {copy !== undefined && (
        <Button size="xs" loading={open.isPending} onClick={() => open.mutate({ file: String(copy) })}>
          {t('app.openCopy')}
        </Button>
      )}
      {comparable.has(code) && details.backup !== undefined && (
        <Button
          variant="default"
          size="xs"
          renderRoot={(props) => <Link to="/settings" search={{ part: 'workspace' }} {...props} />}
        >
          {t('app.toBackups')}
        </Button>
      )}
      {retriable.has(code) && (
        <Button variant="default" size="xs" loading={backUp.isPending} onClick={() => backUp.mutate()}>
          {t('app.tryAgain')}
        </Button>
      )}
      {isAcceptable(code) && (
        <Button
          variant="default"
          size="xs"
          loading={accept.isPending}
          onClick={() => accept.mutate({ code })}
        >
          {t(accepted[code])}
        </Button>
      )}
    </>
  );
}
