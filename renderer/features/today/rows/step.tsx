import { Button } from '@mantine/core';
import { IconCircleArrowUpRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SuggestedStep } from '../../../../shared/model/suggestedStep.ts';
import type { Ask } from '../../../../shared/model/today.ts';
import { StepReason } from '../../../people/steps/StepReason.tsx';
import { StepsNotTaken } from '../../../people/steps/StepsNotTaken.tsx';
import { usePlacement } from '../../../people/usePlacement.ts';
import type { RowKind, RowProps } from './rowKind.ts';

/** A step between circles that trust speaks for. */
export interface StepAsk extends Ask {
  readonly kind: 'step';
  readonly step: SuggestedStep;
}

export function stepAsks(steps: readonly SuggestedStep[]): StepAsk[] {
  return steps.map((step) => ({
    kind: 'step',
    occasion: `step:${step.contact}:${step.direction}`,
    contact: step.contact,
    name: step.name,
    circle: step.from,
    // The clearest first.
    urgency: Math.abs(step.trust - step.bound),
    step,
  }));
}

function Why({ ask: { step } }: RowProps<StepAsk>) {
  return <StepReason step={step} />;
}

function Actions({ ask: { step, name } }: RowProps<StepAsk>) {
  const { t } = useTranslation();
  const { takeSteps } = usePlacement();
  return (
    <Button variant="default" aria-label={t('steps.acceptNamed', { name })} onClick={() => takeSteps([step])}>
      {t('steps.accept')}
    </Button>
  );
}

function NotTaken({ ask: { step, name } }: RowProps<StepAsk>) {
  const { t } = useTranslation();
  return <StepsNotTaken steps={[step]} label={t('steps.moreNamed', { name })} />;
}

/** Nothing moves by itself. What is said to a step lasts longer than a day, so it has ways of its own. */
export const step: RowKind<StepAsk> = {
  place: 50,
  Icon: IconCircleArrowUpRight,
  Why,
  Actions,
  notNow: NotTaken,
};
