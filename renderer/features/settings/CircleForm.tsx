import { Alert, Button, Group, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Circle, type CircleSettings, channels, depths } from '../../../shared/model/circle.ts';
import { core } from '../../bridge/core.ts';
import { problemOf } from '../../bridge/problemOf.ts';
import { phrase } from '../../locales/phrase.ts';
import { circlePhrase, useCircles, useNameOfCircle } from '../../people/circles/circleName.ts';
import { useHistory } from '../../people/useHistory.ts';
import { useProblemText } from '../../people/useProblemText.ts';
import { useMessages } from '../../ui/messages.tsx';
import { NumberField } from '../../ui/typed/NumberField.tsx';
import { isReadable, useCircleNumbers } from './circleNumbers.ts';
import classes from './Settings.module.css';

/** What a circle is called, what it promises, and how its waves begin. */
export function CircleForm({ circle }: { circle: Circle }) {
  const { t } = useTranslation();
  const messages = useMessages();
  const problemText = useProblemText();
  const { lastStep } = useHistory();
  const nameOf = useNameOfCircle();
  const circles = useCircles();
  const { uid, position, defaultKey, ...stored } = circle;
  const [chosen, setChosen] = useState<CircleSettings>(stored);
  const change = (changes: Partial<CircleSettings>) => setChosen((present) => ({ ...present, ...changes }));
  const { numbers, field } = useCircleNumbers(stored);
  const settings = { ...chosen, ...numbers };
  const update = useMutation(
    core.circles.update.mutationOptions({
      onSuccess: () =>
        messages.done(
          phrase('settings.circle.saved', { name: circlePhrase({ ...circle, ...chosen }) }),
          lastStep(),
        ),
    }),
  );
  const defaultName = nameOf({ ...circle, name: null });
  const changed = (Object.keys(stored) as (keyof CircleSettings)[]).filter(
    (key) => settings[key] !== stored[key],
  );

  // Here and not only in the core, which does not know what the others are called in this language.
  const taken = circles.find(
    (other) =>
      other.uid !== uid &&
      nameOf(other).toLowerCase() ===
        nameOf({ ...circle, ...chosen })
          .trim()
          .toLowerCase(),
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    if (changed.length === 0 || taken || !isReadable(settings)) return;
    update.mutate({
      circle: uid,
      changes: Object.fromEntries(changed.map((key) => [key, settings[key]])),
    });
  }

  return (
    <form onSubmit={submit} className={classes.form}>
      <TextInput
        label={t('settings.circle.name')}
        description={defaultKey ? t('settings.circle.nameHint', { name: defaultName }) : undefined}
        placeholder={defaultName}
        value={chosen.name ?? ''}
        maxLength={100}
        error={taken && t('problems.circle-name-taken', { name: nameOf(taken) })}
        onChange={(event) => {
          const name = event.currentTarget.value;
          change({ name: name.trim() === '' ? null : name });
        }}
      />
      <NumberField
        label={t('settings.circle.capacity')}
        description={t('settings.circle.capacityHint')}
        {...field('capacity')}
      />
      <Textarea
        className={classes.wide}
        label={t('settings.circle.promise')}
        description={t('settings.circle.promiseHint')}
        value={chosen.promise}
        autosize
        minRows={2}
        maxLength={2000}
        onChange={(event) => change({ promise: event.currentTarget.value })}
      />
      <NumberField
        label={t('settings.circle.cadence')}
        description={t('settings.circle.cadenceHint')}
        {...field('cadenceDays')}
      />
      <NumberField
        label={t('settings.circle.maximum')}
        description={t('settings.circle.maximumHint')}
        {...field('maximumDays')}
      />
      <h4 className={classes.formTitle}>{t('settings.circle.insights')}</h4>
      <NumberField
        label={t('settings.circle.delay')}
        description={t('settings.circle.delayHint')}
        {...field('delayDays')}
      />
      <Select
        label={t('waves.depth')}
        description={t('waves.anyDepth')}
        data={depths.map((value) => ({ value, label: t(`depths.${value}`) }))}
        value={chosen.depth}
        allowDeselect={false}
        onChange={(depth) => depth && change({ depth })}
      />
      <Select
        label={t('waves.channel')}
        description={t('waves.channelHint')}
        data={channels.map((value) => ({ value, label: t(`channels.${value}`) }))}
        value={chosen.channel}
        allowDeselect={false}
        onChange={(channel) => channel && change({ channel })}
      />
      <Switch
        className={classes.switch}
        label={t('waves.discussion')}
        description={t('waves.discussionHint')}
        checked={chosen.discussion}
        onChange={(event) => change({ discussion: event.currentTarget.checked })}
      />
      {update.error && (
        <Alert className={classes.wide} role="alert" color="red" title={t('app.failed')}>
          {problemText(problemOf(update.error))}
        </Alert>
      )}
      <Group className={classes.wide} justify="flex-end">
        <Button
          type="submit"
          disabled={changed.length === 0 || !isReadable(settings)}
          loading={update.isPending}
        >
          {t('actions.save')}
        </Button>
      </Group>
    </form>
  );
}
