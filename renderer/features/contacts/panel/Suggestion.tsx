import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { core } from '../../../bridge/core.ts';
import { usePast } from '../../../people/past/pastContext.ts';
import { StepButtons } from '../../../people/steps/StepButtons.tsx';
import { StepReason } from '../../../people/steps/StepReason.tsx';
import classes from './Panel.module.css';

/** The step that what is known of somebody speaks for, to be taken, put off or dismissed. Of a past day there is none. */
export function Suggestion({ uid }: { uid: string }) {
  const { t } = useTranslation();
  const isPast = usePast() !== null;
  const { data: step } = useQuery(core.circles.suggestedStep.queryOptions({ contact: uid }));
  if (!step || isPast) return null;
  return (
    <section className={classes.suggestion} aria-label={t('steps.one')}>
      <p>
        <StepReason step={step} />
      </p>
      <StepButtons steps={[step]} accept={t('steps.accept')} size="xs" />
    </section>
  );
}
