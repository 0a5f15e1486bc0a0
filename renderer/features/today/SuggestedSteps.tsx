import { ActionIcon, Button, Group, Menu, UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepAnswer, SuggestedStep } from '../../../shared/model/suggestedStep.ts';
import { core } from '../../bridge/core.ts';
import { useFormats } from '../../locales/format.ts';
import { phrase } from '../../locales/phrase.ts';
import { useCircles, useNameOfCircle } from '../../people/circles/circleName.ts';
import { useSelection } from '../../people/selection.tsx';
import { useHistory } from '../../people/useHistory.ts';
import { usePlacement } from '../../people/usePlacement.ts';
import { useMessages } from '../../ui/messages.tsx';
import { Section } from './Section.tsx';
import classes from './Today.module.css';

/** Steps shown at first. */
const shownAtFirst = 8;

/** Steps between circles that trust speaks for: to be taken, put off or dismissed. Nothing moves by itself. */
export function SuggestedSteps({ steps }: { steps: readonly SuggestedStep[] }) {
  const { t } = useTranslation();
  const { takeSteps } = usePlacement();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? steps : steps.slice(0, shownAtFirst);
  return (
    <Section
      title={t('today.steps.title', { count: steps.length })}
      aside={
        steps.length > 1 && (
          <Group gap={4}>
            <Button variant="subtle" size="compact-sm" onClick={() => takeSteps(steps)}>
              {t('today.steps.acceptAll', { count: steps.length })}
            </Button>
            <NotTaken steps={steps} label={t('today.steps.moreAll')} />
          </Group>
        )
      }
    >
      <ul className={classes.people}>
        {shown.map((step) => (
          <Step key={step.contact} step={step} />
        ))}
      </ul>
      {steps.length > shown.length && (
        <Button variant="subtle" mt="xs" onClick={() => setWhole(true)}>
          {t('today.showMore', { count: steps.length - shown.length })}
        </Button>
      )}
    </Section>
  );
}

function Step({ step }: { step: SuggestedStep }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { open } = useSelection();
  const { takeSteps } = usePlacement();
  const circles = useCircles();
  const nameOf = useNameOfCircle();
  const { contact, name, direction, trust } = step;
  const circleName = (uid: string) => {
    const circle = circles.find((one) => one.uid === uid);
    return circle ? nameOf(circle) : '';
  };
  const figures = { trust: number(trust), bound: number(Math.round(step.bound)) };
  return (
    <li className={classes.step}>
      <div className={classes.what}>
        <UnstyledButton className={classes.name} onClick={() => open(contact)}>
          {name}
        </UnstyledButton>
        <span className={classes.details}>
          {t(`today.steps.${direction}`, { from: circleName(step.from), to: circleName(step.to) })}
        </span>
      </div>
      <span className={classes.why}>
        {t(direction === 'inward' ? 'today.steps.whyInward' : 'today.steps.whyOutward', figures)}
      </span>
      <Button
        variant="default"
        aria-label={t('today.steps.acceptNamed', { name })}
        onClick={() => takeSteps([step])}
      >
        {t('today.steps.accept')}
      </Button>
      <NotTaken steps={[step]} label={t('today.steps.moreNamed', { name })} />
    </li>
  );
}

/** What can be said to steps that are not taken: not now, or not at all. */
function NotTaken({ steps, label }: { steps: readonly SuggestedStep[]; label: string }) {
  const { t } = useTranslation();
  const messages = useMessages();
  const { lastStep } = useHistory();
  const answer = useMutation(
    core.circles.answerSteps.mutationOptions({
      onSuccess: ({ count, name, answer }) =>
        messages.done(phrase(`today.steps.${answer}`, { count, name }), lastStep()),
      onError: messages.failed,
    }),
  );
  const say = (how: StepAnswer) =>
    answer.mutate({ steps: steps.map(({ contact, direction }) => ({ contact, direction })), answer: how });
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={label}>
          <IconDots size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => say('snoozed')}>{t('today.steps.snooze')}</Menu.Item>
        <Menu.Item onClick={() => say('dismissed')}>{t('today.steps.dismiss')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
