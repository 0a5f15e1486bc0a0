import { Button } from '@mantine/core';
import { useModals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import type { SuggestedStep } from '../../../shared/model/suggestedStep.ts';
import { StepsNotTaken } from '../../people/steps/StepsNotTaken.tsx';
import { usePlacement } from '../../people/usePlacement.ts';
import { ChooseSteps } from './ChooseSteps.tsx';
import classes from './Today.module.css';

/** All suggested steps at once: to be taken, put off or dismissed; or some of them, by choice. */
export function AllSteps({ steps }: { steps: readonly SuggestedStep[] }) {
  const { t } = useTranslation();
  const { takeSteps } = usePlacement();
  const { openModal, closeModal } = useModals();
  const choose = () => {
    const id = openModal({
      title: t('steps.chooseTitle'),
      size: 740,
      closeButtonProps: { 'aria-label': t('actions.close') },
      children: <ChooseSteps onClose={() => closeModal(id)} />,
    });
  };
  return (
    <section className={classes.allSteps} aria-label={t('steps.title', { count: steps.length })}>
      <span>{t('steps.title', { count: steps.length })}</span>
      <Button variant="subtle" size="compact-sm" onClick={choose}>
        {t('steps.choose')}
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={() => takeSteps(steps)}>
        {t('steps.acceptAll', { count: steps.length })}
      </Button>
      <StepsNotTaken steps={steps} label={t('steps.moreAll')} />
    </section>
  );
}
