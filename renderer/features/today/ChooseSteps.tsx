import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { core } from '../../bridge/core.ts';
import { StepButtons } from '../../people/steps/StepButtons.tsx';
import { StepReason } from '../../people/steps/StepReason.tsx';
import classes from './ChooseSteps.module.css';

/** Rows shown at first, and how many each time more are asked for. */
const shownAtOnce = 50;

/** Suggested steps to choose from by ticking them, and what is done with those, as one step to undo. */
export function ChooseSteps({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { data: steps = [] } = useQuery(core.circles.suggestedSteps.queryOptions());
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(shownAtOnce);
  // What is suggested may change meanwhile: only what still stands there counts.
  const chosen = steps.filter(({ contact }) => ticked.has(contact));
  const hasAll = chosen.length === steps.length;
  const tick = (contact: string, isTicked: boolean) =>
    setTicked((before) => new Set([...before, contact].filter((uid) => isTicked || uid !== contact)));
  return (
    <>
      <Checkbox
        className={classes.all}
        label={t('steps.all', { count: steps.length })}
        checked={hasAll}
        indeterminate={!hasAll && chosen.length > 0}
        onChange={() => setTicked(new Set(hasAll ? [] : steps.map(({ contact }) => contact)))}
        data-autofocus
      />
      <ul className={classes.steps}>
        {steps.slice(0, shown).map((step) => (
          <li key={step.contact}>
            <Checkbox
              label={step.name}
              description={<StepReason step={step} />}
              checked={ticked.has(step.contact)}
              onChange={({ currentTarget }) => tick(step.contact, currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
      {steps.length > shown && (
        <Button variant="subtle" onClick={() => setShown(shown + shownAtOnce)}>
          {t('today.showMore', { count: Math.min(shownAtOnce, steps.length - shown) })}
        </Button>
      )}
      <div className={classes.ways}>
        <StepButtons
          steps={chosen}
          accept={t('steps.acceptSome', { count: chosen.length })}
          size="sm"
          onDone={onClose}
        />
      </div>
    </>
  );
}
