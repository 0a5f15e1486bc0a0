import { Button, Group, Select, Stack, Switch, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channels, depths } from '../../../../shared/model/circle.ts';
import type { Wave } from '../../../../shared/model/insight.ts';
import { core } from '../../../bridge/core.ts';
import { problemOf } from '../../../bridge/problemOf.ts';
import { useFormats } from '../../../locales/format.ts';
import { useCircleName } from '../../../people/circles/circleName.ts';
import { useProblemText } from '../../../people/useProblemText.ts';
import { useReason } from '../../../ui/needs.ts';
import { SaveButton } from '../../../ui/SaveButton.tsx';
import type { FormInDialog } from '../../../ui/useFormDialog.tsx';
import { MomentFields, useInstant, useMomentNeeds, type WrittenMoment } from './MomentFields.tsx';
import { type ForeseenProblem, foreseenProblem, waveAhead } from './plan.ts';
import { Refusal } from './Refusal.tsx';
import { useWaveCommands } from './useWaveCommands.ts';

/** What can be changed of a wave. */
export interface WaveValues extends Pick<Wave, 'depth' | 'channel' | 'discussion' | 'invitation'> {
  readonly when: WrittenMoment;
}

/** Changes when and how a circle hears an insight, within the head start. */
function WaveFields({
  waves,
  index,
  wave,
  start,
  onDraft,
  onClose,
}: FormInDialog<WaveValues> & {
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
    const changes = { at, zone: when.zone, depth, channel, discussion, invitation };
    update.mutate(
      { wave: wave.uid, changes, moveOuterAlong },
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
}) {
  const problemText = useProblemText();
  const { data } = useQuery(core.insights.details.queryOptions({ uid: insight }));
  if (!data) return null;
  const index = data.waves.findIndex((wave) => wave.uid === uid);
  const wave = data.waves[index];
  if (!wave) return <Text>{problemText({ code: 'not-found', details: {} })}</Text>;
  return <WaveFields {...given} waves={data.waves} index={index} wave={wave} />;
}
