import { Alert, Button } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProblemData } from '../../../../shared/model/problem.ts';
import { useProblemDetails, useProblemText } from '../../../people/useProblemText.ts';

/** Why a plan cannot be so, and the way out where there is one. */
export function Refusal({
  problem,
  onMoveAlong,
}: {
  problem: ProblemData;
  /** Asks again with the outer waves moving along; absent where that does not help. */
  onMoveAlong?: () => void;
}) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const shown = useProblemDetails();
  return (
    <Alert
      role="alert"
      variant="light"
      color="orange"
      icon={<IconInfoCircle aria-hidden />}
      title={onMoveAlong ? t('waves.outerFirst', shown(problem.details)) : problemText(problem)}
    >
      {onMoveAlong && (
        <Button variant="default" size="compact-md" onClick={onMoveAlong}>
          {t('waves.moveAlong')}
        </Button>
      )}
    </Alert>
  );
}
