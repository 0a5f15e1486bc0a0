import { Button, Group, Select, Stack, Switch, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channels, depths } from '../../../../shared/model/circle.ts';
import type { Wave } from '../../../../shared/model/insight.ts';
import type { Language } from '../../../../shared/model/language.ts';
import { core } from '../../../bridge/core.ts';
import { problemOf } from '../../../bridge/problemOf.ts';
import { useFormats } from '../../../locales/format.ts';
import { useCircleName } from '../../../people/circles/circleName.ts';
import { useProblemText } from '../../../people/useProblemText.ts';
import { Clashes } from '../../../ui/Clashes.tsx';
import { useReason } from '../../../ui/needs.ts';
import { SaveButton } from '../../../ui/SaveButton.tsx';
import { useReaders } from '../../../ui/typed/useReaders.ts';
import type { FormInDialog } from '../../../ui/useFormDialog.tsx';
import {
  MomentFields,
  useInstant,
  useMomentNeeds,
  type WrittenMoment,
  writtenMoment,
} from './MomentFields.tsx';
import { type ForeseenProblem, foreseenProblem, waveAhead } from './plan.ts';
import { Refusal } from './Refusal.tsx';
import { useClashWords } from './useClashWords.ts';
import { useWaveCommands } from './useWaveCommands.ts';
import { changedFields, type WaveField, waveChangesOf, waveClashes } from './waveChanges.ts';

/** What can be changed of a wave. */
export interface WaveValues extends Pick<Wave, 'depth' | 'channel' | 'discussion' | 'invitation'> {
  readonly when: WrittenMoment;
}

/** The form of a wave as it is. @param at another moment than it has. */
export function waveValues(wave: Wave, language: Language, at = wave.at): WaveValues {
  const { zone, depth, channel, discussion, invitation } = wave;
  return { when: writtenMoment(at, zone, language), depth, channel, discussion, invitation };
}

/** Changes when and how a circle hears an insight, within the head start. */
function WaveFields({
  waves,
  index,
  wave,
  before,
  start,
  onDraft,
  onClose,
}: FormInDialog<WaveValues> & {
  /** The wave as it was when the form was opened; what `start` differs in counts as filled in. */
  before: Wave;
  /** All waves of the insight, from the inside out. */
  waves: readonly Wave[];
  index: number;
  wave: Wave;
}) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const circleName = useCircleName();
  const { update } = useWaveCommands();
  const [values, setValues] = useState(start);
  const { when, depth, channel, discussion, invitation } = values;
  const at = useInstant(when);
  const reason = useReason()(useMomentNeeds(when));
  const { language } = useReaders();
  const opened = waveValues(before, language);
  const fresh = waveValues(wave, language);
  const [began, setBegan] = useState(opened);
  const [beganAt, setBeganAt] = useState(before.at);
  const changed = changedFields(values, opened);
  const clashWords = useClashWords(values, fresh);
  function settle(field: WaveField): void {
    setBegan({ ...began, [field]: fresh[field] });
    if (field === 'when') setBeganAt(wave.at);
  }
  function change(changed: Partial<WaveValues>): void {
    const next = { ...values, ...changed };
    setValues(next);
    onDraft(next);
  }

  const ahead = waveAhead(waves, index);
  const foreseen = at === null ? null : foreseenProblem(waves, index, { at, depth });
  const refused: ForeseenProblem | null = update.error
    ? { problem: problemOf(update.error), outerCanMove: foreseen?.outerCanMove ?? false }
    : null;
  const obstacle = foreseen ?? refused;

  function submit(moveOuterAlong: boolean) {
    if (at === null) return;
    update.mutate(
      {
        wave: wave.uid,
        changes: waveChangesOf(values, changed, at),
        began: waveChangesOf(began, changed, beganAt),
        moveOuterAlong,
      },
      {
        onSuccess: () => {
          onDraft(null);
          onClose();
        },
      },
    );
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit(false);
      }}
    >
      <Stack>
        <MomentFields
          value={when}
          onChange={(changed) => change({ when: changed })}
          earliest={ahead?.at ?? null}
          hint={
            ahead
              ? t('waves.earliest', { inner: circleName(ahead.circle), at: moment(ahead.at, when.zone) })
              : t('waves.first')
          }
        />
        <Group grow align="flex-end">
          <Select
            label={t('waves.depth')}
            description={
              ahead
                ? t('waves.deepest', { inner: circleName(ahead.circle), depth: t(`depths.${ahead.depth}`) })
                : t('waves.anyDepth')
            }
            data={depths.map((value) => ({
              value,
              label: t(`depths.${value}`),
              disabled: ahead !== null && depths.indexOf(value) < depths.indexOf(ahead.depth),
            }))}
            value={depth}
            allowDeselect={false}
            onChange={(value) => change({ depth: value ?? depth })}
          />
          <Select
            label={t('waves.channel')}
            description={t('waves.channelHint')}
            data={channels.map((value) => ({ value, label: t(`channels.${value}`) }))}
            value={channel}
            allowDeselect={false}
            onChange={(value) => change({ channel: value ?? channel })}
          />
        </Group>
        <Switch
          label={t('waves.discussion')}
          description={t('waves.discussionHint')}
          checked={discussion}
          onChange={(event) => change({ discussion: event.currentTarget.checked })}
        />
        <Textarea
          label={t('waves.invitation')}
          description={t('waves.invitationHint')}
          value={invitation}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={100_000}
          onChange={(event) => change({ invitation: event.currentTarget.value })}
        />
        <Clashes
          clashes={waveClashes(values, changed, { began, fresh }).map(clashWords)}
          onKeep={(field) => settle(field as WaveField)}
          onTake={(field) => {
            settle(field as WaveField);
            change({ [field]: fresh[field as WaveField] });
          }}
        />
        {obstacle && (
          <Refusal
            problem={obstacle.problem}
            onMoveAlong={obstacle.outerCanMove ? () => submit(true) : undefined}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <SaveButton reason={reason} loading={update.isPending}>
            {t('actions.save')}
          </SaveButton>
        </Group>
      </Stack>
    </form>
  );
}

/** The form of a wave, beside the other waves as they are now. */
export function WaveForm({
  insight,
  wave: uid,
  ...given
}: FormInDialog<WaveValues> & {
  /** uids. */
  insight: string;
  wave: string;
  before: Wave;
}) {
  const problemText = useProblemText();
  const { data } = useQuery(core.insights.details.queryOptions({ uid: insight }));
  if (!data) return null;
  const index = data.waves.findIndex((wave) => wave.uid === uid);
  const wave = data.waves[index];
  if (!wave) return <Text>{problemText({ code: 'not-found', details: {} })}</Text>;
  return <WaveFields {...given} waves={data.waves} index={index} wave={wave} />;
}
