import { Alert, Button, Group, NumberInput, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Circle, type CircleSettings, channels, depths } from '../../../shared/model/circle.ts';
import { core } from '../../bridge/core.ts';
import { problemOf } from '../../bridge/problemOf.ts';
import { useCircles, useNameOfCircle } from '../../people/circles/circleName.ts';
import { useHistory } from '../../people/useHistory.ts';
import { useProblemText } from '../../people/useProblemText.ts';
import { useMessages } from '../../ui/messages.tsx';
import classes from './Settings.module.css';

/** A whole number of at least `min`, or null while the field is empty. */
function NumberField({
  label,
  hint,
  value,
  min = 1,
  max = 3650,
  onChange,
}: {
  label: string;
  hint: string;
  value: number | null;
  min?: number;
  max?: number;
  onChange: (value: number | null) => void;
}) {
  return (
    <NumberInput
      label={label}
      description={hint}
      value={value ?? ''}
      min={min}
      max={max}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="blur"
      onChange={(entered) => onChange(typeof entered === 'number' ? entered : null)}
    />
  );
}

/** What a circle is called, what it promises, and how its waves begin. */
export function CircleForm({ circle }: { circle: Circle }) {
  const { t } = useTranslation();
  const messages = useMessages();
  const problemText = useProblemText();
  const { undo } = useHistory();
  const nameOf = useNameOfCircle();
  const circles = useCircles();
  const { uid, position, defaultKey, ...stored } = circle;
  const [settings, setSettings] = useState<CircleSettings>(stored);
  const change = (changes: Partial<CircleSettings>) => setSettings((present) => ({ ...present, ...changes }));
  const update = useMutation(
    core.circles.update.mutationOptions({
      onSuccess: () =>
        messages.done(t('settings.circle.saved', { name: nameOf({ ...circle, ...settings }) }), undo),
    }),
  );
  const defaultName = nameOf({ ...circle, name: null });
  const changed = (Object.keys(stored) as (keyof CircleSettings)[]).some(
    (key) => settings[key] !== stored[key],
  );

  // Here and not only in the core, which does not know what the others are called in this language.
  const taken = circles.find(
    (other) =>
      other.uid !== uid &&
      nameOf(other).toLowerCase() ===
        nameOf({ ...circle, ...settings })
          .trim()
          .toLowerCase(),
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    if (changed && !taken) update.mutate({ circle: uid, settings });
  }

  return (
    <form onSubmit={submit} className={classes.form}>
      <TextInput
        label={t('settings.circle.name')}
        description={defaultKey ? t('settings.circle.nameHint', { name: defaultName }) : undefined}
        placeholder={defaultName}
        value={settings.name ?? ''}
        maxLength={100}
        error={taken && t('problems.circle-name-taken', { name: nameOf(taken) })}
        onChange={(event) => {
          const name = event.currentTarget.value;
          change({ name: name.trim() === '' ? null : name });
        }}
      />
      <NumberField
        label={t('settings.circle.capacity')}
        hint={t('settings.circle.capacityHint')}
        value={settings.capacity}
        max={1_000_000}
        onChange={(capacity) => change({ capacity })}
      />
      <Textarea
        className={classes.wide}
        label={t('settings.circle.promise')}
        description={t('settings.circle.promiseHint')}
        value={settings.promise}
        autosize
        minRows={2}
        maxLength={2000}
        onChange={(event) => change({ promise: event.currentTarget.value })}
      />
      <NumberField
        label={t('settings.circle.cadence')}
        hint={t('settings.circle.cadenceHint')}
        value={settings.cadenceDays}
        onChange={(cadenceDays) => change({ cadenceDays })}
      />
      <NumberField
        label={t('settings.circle.maximum')}
        hint={t('settings.circle.maximumHint')}
        value={settings.maximumDays}
        onChange={(maximumDays) => change({ maximumDays })}
      />
      <h4 className={classes.formTitle}>{t('settings.circle.insights')}</h4>
      <NumberField
        label={t('settings.circle.delay')}
        hint={t('settings.circle.delayHint')}
        value={settings.delayDays}
        min={0}
        onChange={(delayDays) => change({ delayDays: delayDays ?? 0 })}
      />
      <Select
        label={t('waves.depth')}
        description={t('waves.anyDepth')}
        data={depths.map((value) => ({ value, label: t(`depths.${value}`) }))}
        value={settings.depth}
        allowDeselect={false}
        onChange={(depth) => depth && change({ depth })}
      />
      <Select
        label={t('waves.channel')}
        description={t('waves.channelHint')}
        data={channels.map((value) => ({ value, label: t(`channels.${value}`) }))}
        value={settings.channel}
        allowDeselect={false}
        onChange={(channel) => channel && change({ channel })}
      />
      <Switch
        className={classes.switch}
        label={t('waves.discussion')}
        description={t('waves.discussionHint')}
        checked={settings.discussion}
        onChange={(event) => change({ discussion: event.currentTarget.checked })}
      />
      {update.error && (
        <Alert className={classes.wide} role="alert" color="red" title={t('app.failed')}>
          {problemText(problemOf(update.error))}
        </Alert>
      )}
      <Group className={classes.wide} justify="flex-end">
        <Button type="submit" disabled={!changed} loading={update.isPending}>
          {t('actions.save')}
        </Button>
      </Group>
    </form>
  );
}
