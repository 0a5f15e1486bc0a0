import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SuggestedStep } from '../../../shared/model/suggestedStep.ts';
import { usePlacement } from '../usePlacement.ts';
import { useAnswerSteps } from './useAnswerSteps.ts';

/** Takes suggested steps, puts them off or dismisses them, all of them at once. */
export function StepButtons({
  steps,
  accept,
  size,
  onDone,
}: {
  steps: readonly SuggestedStep[];
  /** What taking them is called. */
  accept: string;
  size: 'xs' | 'sm';
  onDone?: () => void;
}) {
  const { t } = useTranslation();
  const { takeSteps } = usePlacement();
  const answer = useAnswerSteps();
  const given = { size, disabled: steps.length === 0 };
  const say = (what: () => void) => () => {
    what();
    onDone?.();
  };
  return (
    <Group gap={6}>
      <Button {...given} onClick={say(() => takeSteps(steps))}>
        {accept}
      </Button>
      <Button {...given} variant="default" onClick={say(() => answer(steps, 'snoozed'))}>
        {t('steps.snooze')}
      </Button>
      <Button {...given} variant="subtle" color="gray" onClick={say(() => answer(steps, 'dismissed'))}>
        {t('steps.dismiss')}
      </Button>
    </Group>
  );
}
