import { Stack, Switch } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StepRules as Rules } from '../../../shared/model/stepRules.ts';
import { stepDirections } from '../../../shared/model/suggestedStep.ts';
import { core, queryClient } from '../../bridge/core.ts';
import { phrase } from '../../locales/phrase.ts';
import { useHistory } from '../../people/useHistory.ts';
import { useMessages } from '../../ui/messages.tsx';
import { Section } from './Section.tsx';

/** Which suggested steps are taken without anybody: none, until somebody says so. */
export function StepRules() {
  const { t } = useTranslation();
  const messages = useMessages();
  const { lastStep } = useHistory();
  const { data: rules } = useQuery(core.circles.stepRules.queryOptions());
  const { data: steps = [] } = useQuery(core.circles.suggestedSteps.queryOptions());
  const update = useMutation(
    core.circles.setStepRules.mutationOptions({
      onSuccess: (_result, saved) => {
        queryClient.setQueryData(core.circles.stepRules.queryKey(), saved);
        messages.done(phrase('settings.stepRules.saved'), lastStep());
      },
      onError: messages.failed,
    }),
  );
  const change = (changes: Partial<Rules>) => rules && update.mutate({ ...rules, ...changes });
  return (
    <Section title={t('settings.stepRules.title')} hint={t('settings.stepRules.hint')}>
      {rules && (
        <Stack gap="md">
          {stepDirections.map((direction) => (
            <Switch
              key={direction}
              label={t(`settings.stepRules.${direction}`)}
              description={t('settings.stepRules.waiting', {
                count: steps.filter((step) => step.direction === direction).length,
              })}
              checked={rules[direction]}
              disabled={update.isPending}
              onChange={(event) => change({ [direction]: event.currentTarget.checked })}
            />
          ))}
        </Stack>
      )}
    </Section>
  );
}
