import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SuggestedStep } from '../../../shared/model/suggestedStep.ts';
import { usePlacement } from '../../people/usePlacement.ts';
import { StepsNotTaken } from './StepsNotTaken.tsx';
import classes from './Today.module.css';

/** All suggested steps at once: to be taken, put off or dismissed. */
export function AllSteps({ steps }: { steps: readonly SuggestedStep[] }) {
  const { t } = useTranslation();
  const { takeSteps } = usePlacement();
  return (
    <section className={classes.allSteps} aria-label={t('today.steps.title', { count: steps.length })}>
      <span>{t('today.steps.title', { count: steps.length })}</span>
      <Button variant="subtle" size="compact-sm" onClick={() => takeSteps(steps)}>
        {t('today.steps.acceptAll', { count: steps.length })}
      </Button>
      <StepsNotTaken steps={steps} label={t('today.steps.moreAll')} />
    </section>
  );
}
