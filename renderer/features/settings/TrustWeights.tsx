import { Alert, Button, Group, Slider } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trustComponents, type TrustWeights as Weights } from '../../../shared/model/trust.ts';
import { defaultTrustWeights } from '../../../shared/rules/trust.ts';
import { core } from '../../bridge/core.ts';
import { problemOf } from '../../bridge/problemOf.ts';
import { phrase } from '../../locales/phrase.ts';
import { useHistory } from '../../people/useHistory.ts';
import { useProblemText } from '../../people/useProblemText.ts';
import { useMessages } from '../../ui/messages.tsx';
import { SaveButton } from '../../ui/SaveButton.tsx';
import { Section } from './Section.tsx';
import classes from './Settings.module.css';
import { TrustEffectView } from './TrustEffectView.tsx';

const sameWeights = (one: Weights, other: Weights) =>
  trustComponents.every((component) => one[component] === other[component]);

/** How long a slider rests before what it would do is asked for. */
const restMilliseconds = 250;

/** How much each part of trust counts, with what a change would do to everybody before it is saved. */
export function TrustWeights() {
  const { t } = useTranslation();
  const stored = useQuery(core.trust.weights.queryOptions()).data;
  return (
    <Section title={t('settings.trust.title')} hint={t('settings.trust.hint')}>
      {stored && <WeightsForm stored={stored} />}
    </Section>
  );
}

function WeightsForm({ stored }: { stored: Weights }) {
  const { t } = useTranslation();
  const messages = useMessages();
  const problemText = useProblemText();
  const { lastStep } = useHistory();
  const [chosen, setChosen] = useState<Weights | null>(null);
  const weights = chosen ?? stored;
  const [rested] = useDebouncedValue(weights, restMilliseconds);
  const isChanged = !sameWeights(weights, stored);
  const sum = trustComponents.reduce((total, component) => total + weights[component], 0);
  const effect = useQuery(
    core.trust.effect.queryOptions(rested, {
      enabled: isChanged && sum > 0,
      placeholderData: keepPreviousData,
    }),
  );
  const save = useMutation(
    core.trust.setWeights.mutationOptions({
      onSuccess: () => {
        setChosen(null);
        messages.done(phrase('settings.trust.saved'), lastStep());
      },
    }),
  );
  const reason = !isChanged ? t('needs.unchanged') : sum === 0 ? t('settings.trust.nothingCounts') : null;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (reason === null) save.mutate(weights);
  }

  return (
    <form onSubmit={submit}>
      <ul className={classes.weights}>
        {trustComponents.map((component) => (
          <li key={component}>
            <span id={`weight-${component}`}>
              {t(`trust.components.${component}`)}
              <span className={classes.weightHint}>{t(`settings.trust.about.${component}`)}</span>
            </span>
            <Slider
              min={0}
              max={40}
              label={null}
              thumbProps={{ 'aria-labelledby': `weight-${component}` }}
              value={weights[component]}
              onChange={(weight) => setChosen({ ...weights, [component]: weight })}
            />
            <output className={classes.weight}>{weights[component]}</output>
          </li>
        ))}
      </ul>
      {isChanged && sum > 0 && effect.data && <TrustEffectView effect={effect.data} />}
      {save.error && (
        <Alert role="alert" color="red" title={t('app.failed')}>
          {problemText(problemOf(save.error))}
        </Alert>
      )}
      <Group justify="flex-end" mt="md">
        {!sameWeights(weights, defaultTrustWeights) && (
          <Button variant="subtle" color="gray" onClick={() => setChosen(defaultTrustWeights)}>
            {t('settings.trust.defaults')}
          </Button>
        )}
        {isChanged && (
          <Button variant="default" onClick={() => setChosen(null)}>
            {t('actions.cancel')}
          </Button>
        )}
        <SaveButton reason={reason} loading={save.isPending}>
          {t('actions.save')}
        </SaveButton>
      </Group>
    </form>
  );
}
