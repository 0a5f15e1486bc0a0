import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../bridge/problemOf.ts';
import { useProblemText } from '../../people/useProblemText.ts';

/** Why nothing came of a path that was typed. */
export function PathProblem({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const problem = problemOf(error);
  return (
    <Alert color="red" role="alert">
      {problem.code === 'invalid-input' ? t('workspaces.pathWrong') : problemText(problem)}
    </Alert>
  );
}
