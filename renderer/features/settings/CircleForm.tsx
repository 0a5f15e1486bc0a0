import { Alert, Group, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type Circle, channels, depths } from '../../../shared/model/circle.ts';
import { thresholdAt } from '../../../shared/rules/suggestedSteps.ts';
import { core, queryClient } from '../../bridge/core.ts';
import { problemOf } from '../../bridge/problemOf.ts';
import { phrase } from '../../locales/phrase.ts';
import { circleColour } from '../../people/circles/circleColour.ts';
import { circlePhrase, useCircles, useNameOfCircle } from '../../people/circles/circleName.ts';
import { useHistory } from '../../people/useHistory.ts';
import { useProblemText } from '../../people/useProblemText.ts';
import { Clashes } from '../../ui/Clashes.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { type Need, stateOf, useReason } from '../../ui/needs.ts';
import { SaveButton } from '../../ui/SaveButton.tsx';
import { NumberField } from '../../ui/typed/NumberField.tsx';
import { useReaders } from '../../ui/typed/useReaders.ts';
import { useEdits } from '../../ui/useEdits.ts';
import { HueField } from './arrangement/HueField.tsx';
import { type CircleValues, type NumberKey, numberLimits, settingsOf, valuesOf } from './circleValues.ts';
import classes from './Settings.module.css';
import { ThresholdEffect } from './ThresholdEffect.tsx';
import { useClashWords } from './useClashWords.ts';

/** What is typed of a circle that a picture of it shows. */
export type TypedCircle = Pick<Circle, 'name' | 'colour' | 'capacity'>;

/** What a circle is called, what it promises, and how its waves begin. Keeps what is typed when it changes elsewhere. */
export function CircleForm({
  circle,
  onTyped,
}: {
  circle: Circle;
  /** Told what is typed and not saved; null is nothing. Keep the same function. */
  onTyped: (uid: string, typed: TypedCircle | null) => void;
}) {
  const { t } = useTranslation();
  const messages = useMessages();
  const problemText = useProblemText();
  const { lastStep } = useHistory();
  const nameOf = useNameOfCircle();
  const circles = useCircles();
  const read = useReaders();
  const clashWords = useClashWords();
  const { uid, defaultKey } = circle;
  const edits = useEdits(valuesOf(circle, read.language));
  const { values, change, changed } = edits;
  const settings = settingsOf(changed, read);
  const named = { ...circle, name: values.name.trim() || null };
  const update = useMutation(core.circles.update.mutationOptions());
  const defaultName = nameOf({ ...circle, name: null });
  const isChanged = Object.keys(changed).length > 0;
  const needOf = (name: string, key: NumberKey): Need => ({
    name,
    // A number that is left out is none.
    state:
      values[key].trim() === '' ? 'ready' : stateOf(values[key], read.number(values[key], numberLimits[key])),
  });
  const unreadable = useReason()([
    needOf(t('settings.circle.capacity'), 'capacity'),
    needOf(t('settings.circle.cadence'), 'cadenceDays'),
    needOf(t('settings.circle.maximum'), 'maximumDays'),
    needOf(t('settings.circle.threshold'), 'threshold'),
    needOf(t('settings.circle.delay'), 'delayDays'),
  ]);
  const reason = isChanged ? unreadable : t('needs.unchanged');

  const ownThreshold = thresholdAt(
    circles.findIndex((one) => one.uid === uid),
    circles.length,
  );

  const { name, colour, capacity } = { ...circle, ...settings };
  useEffect(() => {
    onTyped(uid, isChanged ? { name, colour, capacity } : null);
    return () => onTyped(uid, null);
  }, [uid, isChanged, name, colour, capacity, onTyped]);

  // Here and not only in the core, which does not know what the others are called in this language.
  const taken = circles.find(
    (other) => other.uid !== uid && nameOf(other).toLowerCase() === nameOf(named).toLowerCase(),
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    if (reason !== null || taken || settings === null) return;
    const began = settingsOf(edits.began, read) ?? {};
    update.mutate(
      { circle: uid, changes: settings, began },
      {
        onSuccess: () => {
          // What was sent is shown as stored at once, so that the old does not flash by.
          queryClient.setQueryData(core.circles.list.queryKey(), (present) =>
            present?.map((other) => (other.uid === uid ? { ...other, ...settings } : other)),
          );
          edits.saved(changed);
          messages.done(phrase('settings.circle.saved', { name: circlePhrase(named) }), lastStep());
        },
      },
    );
  }

  const field = (key: NumberKey) => ({
    value: values[key],
    limits: numberLimits[key],
    onChange: (text: string) => change({ [key]: text }),
  });

  return (
    <form onSubmit={submit} className={classes.form}>
      <TextInput
        label={t('settings.circle.name')}
        description={defaultKey ? t('settings.circle.nameHint', { name: defaultName }) : undefined}
        placeholder={defaultName}
        value={values.name}
        maxLength={100}
        error={taken && t('problems.circle-name-taken', { name: nameOf(taken) })}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <HueField
        label={t('settings.circle.colour')}
        value={values.colour}
        place={circleColour(
          circles.findIndex((one) => one.uid === uid),
          circles.length,
        )}
        onChange={(hue) => change({ colour: hue })}
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
        value={values.promise}
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
      {ownThreshold !== null && (
        <NumberField
          label={t('settings.circle.threshold')}
          description={t('settings.circle.thresholdHint', { own: ownThreshold })}
          {...field('threshold')}
        />
      )}
      {settings?.threshold !== undefined && <ThresholdEffect circle={uid} threshold={settings.threshold} />}
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
        value={values.depth}
        allowDeselect={false}
        onChange={(depth) => depth && change({ depth })}
      />
      <Select
        label={t('waves.channel')}
        description={t('waves.channelHint')}
        data={channels.map((value) => ({ value, label: t(`channels.${value}`) }))}
        value={values.channel}
        allowDeselect={false}
        onChange={(channel) => channel && change({ channel })}
      />
      <Switch
        className={classes.switch}
        label={t('waves.discussion')}
        description={t('waves.discussionHint')}
        checked={values.discussion}
        onChange={(event) => change({ discussion: event.currentTarget.checked })}
      />
      <div className={classes.wide}>
        <Clashes
          clashes={edits.clashes.map(clashWords)}
          onKeep={(key) => edits.keep(key as keyof CircleValues)}
          onTake={(key) => edits.take(key as keyof CircleValues)}
        />
      </div>
      {update.error && (
        <Alert className={classes.wide} role="alert" color="red" title={t('app.failed')}>
          {problemText(problemOf(update.error))}
        </Alert>
      )}
      <Group className={classes.wide} justify="flex-end">
        <SaveButton reason={reason} loading={update.isPending}>
          {t('actions.save')}
        </SaveButton>
      </Group>
    </form>
  );
}
