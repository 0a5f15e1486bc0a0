import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { core } from '../bridge/core.ts';
import { useProblemText } from '../people/useProblemText.ts';
import { useMessages } from '../ui/messages.tsx';
import classes from './Shell.module.css';

/** Changes of the file that may have been meant. */
const acceptable = new Set(['workspace-altered', 'workspace-rotten']);

/** Tells on every screen what is wrong with the file or its backups, until somebody sees to it. */
export function HealthBanner() {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const messages = useMessages();
  const { data: problems = [] } = useQuery(core.health.problems.queryOptions());
  const accept = useMutation(core.health.accept.mutationOptions({ onError: messages.failed }));
  return problems.map((problem) => (
    <div key={problem.code} role="alert" className={classes.banner}>
      {problemText(problem)}
      {acceptable.has(problem.code) && (
        <Button variant="subtle" size="compact-sm" onClick={() => accept.mutate()}>
          {t('app.accept')}
        </Button>
      )}
    </div>
  ));
}
