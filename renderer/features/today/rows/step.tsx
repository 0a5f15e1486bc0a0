import { Button } from '@mantine/core';
import { IconCircleArrowUpRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SuggestedStep } from '../../../../shared/model/suggestedStep.ts';
import type { Ask } from '../../../../shared/model/today.ts';
import { useFormats } from '../../../locales/format.ts';
import { useCircleName } from '../../../people/circles/circleName.ts';
import { usePlacement } from '../../../people/usePlacement.ts';
import { StepsNotTaken } from '../StepsNotTaken.tsx';
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
  const { t } = useTranslation();
  const { number } = useFormats();
  const circleName = useCircleName();
  const { direction, trust, bound } = step;
  const figures = { trust: number(trust), bound: number(Math.round(bound)) };
  return (
    <>
      <strong>
        {t(`today.steps.${direction}`, { from: circleName(step.from), to: circleName(step.to) })}
      </strong>{' '}
      {t(direction === 'inward' ? 'today.steps.whyInward' : 'today.steps.whyOutward', figures)}
    </>
  );
}

function Actions({ ask: { step, name } }: RowProps<StepAsk>) {
  const { t } = useTranslation();
  const { takeSteps } = usePlacement();
  return (
    <Button
      variant="default"
      aria-label={t('today.steps.acceptNamed', { name })}
      onClick={() => takeSteps([step])}
    >
      {t('today.steps.accept')}
    </Button>
  );
}

function NotTaken({ ask: { step, name } }: RowProps<StepAsk>) {
  const { t } = useTranslation();
  return <StepsNotTaken steps={[step]} label={t('today.steps.moreNamed', { name })} />;
}

/** Nothing moves by itself. What is said to a step lasts longer than a day, so it has ways of its own. */
export const step: RowKind<StepAsk> = {
  place: 50,
  Icon: IconCircleArrowUpRight,
  Why,
  Actions,
  notNow: NotTaken,
};
