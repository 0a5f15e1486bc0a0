import { Button, Group, Modal, Select, Stack, Switch, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channels, depths } from '../../../../shared/model/circle.ts';
import type { Wave } from '../../../../shared/model/insight.ts';
import { problemOf } from '../../../bridge/problemOf.ts';
import { useFormats } from '../../../locales/format.ts';
import { useCircleName } from '../../../people/circles/circleName.ts';
import { MomentFields, useWrittenMoment } from './MomentFields.tsx';
import { type ForeseenProblem, foreseenProblem, waveAhead } from './plan.ts';
import { Refusal } from './Refusal.tsx';
import { useWaveCommands } from './useWaveCommands.ts';

/** A wave to change, and the moment it was dragged to, if it was. */
export interface WaveEdit {
  readonly wave: string;
  readonly at?: string;
}

function WaveForm({
  waves,
  index,
  wave,
  draggedTo,
  onClose,
}: {
  waves: readonly Wave[];
  index: number;
  wave: Wave;
  draggedTo?: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const circleName = useCircleName();
  const { update } = useWaveCommands();
  const { when, setWhen, at } = useWrittenMoment(draggedTo ?? wave.at, wave.zone);
  const [depth, setDepth] = useState(wave.depth);
  const [channel, setChannel] = useState(wave.channel);
  const [discussion, setDiscussion] = useState(wave.discussion);
  const [invitation, setInvitation] = useState(wave.invitation);

  const ahead = waveAhead(waves, index);
  const foreseen = at === null ? null : foreseenProblem(waves, index, { at, depth });
  const refused: ForeseenProblem | null = update.error
    ? { problem: problemOf(update.error), outerCanMove: foreseen?.outerCanMove ?? false }
    : null;
  const obstacle = foreseen ?? refused;

  function submit(moveOuterAlong: boolean) {
    if (at === null) return;
    const changes = { at, zone: when.zone, depth, channel, discussion, invitation };
    update.mutate({ wave: wave.uid, changes, moveOuterAlong }, { onSuccess: onClose });
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
          onChange={setWhen}
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
            onChange={(value) => setDepth(value ?? depth)}
          />
          <Select
            label={t('waves.channel')}
            description={t('waves.channelHint')}
            data={channels.map((value) => ({ value, label: t(`channels.${value}`) }))}
            value={channel}
            allowDeselect={false}
            onChange={(value) => setChannel(value ?? channel)}
          />
        </Group>
        <Switch
          label={t('waves.discussion')}
          description={t('waves.discussionHint')}
          checked={discussion}
          onChange={(event) => setDiscussion(event.currentTarget.checked)}
        />
        <Textarea
          label={t('waves.invitation')}
          description={t('waves.invitationHint')}
          value={invitation}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={100_000}
          onChange={(event) => setInvitation(event.currentTarget.value)}
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
          <Button type="submit" loading={update.isPending} disabled={at === null}>
            {t('actions.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Changes when and how a circle hears an insight, within the head start. */
export function WaveDialog({
  waves,
  edit,
  onClose,
}: {
  /** All waves of the insight, from the inside out. */
  waves: readonly Wave[];
  edit: WaveEdit | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const circleName = useCircleName();
  const index = waves.findIndex(({ uid }) => uid === edit?.wave);
  const wave = waves[index];
  return (
    <Modal
      opened={wave !== undefined}
      onClose={onClose}
      size="lg"
      title={wave && t('waves.for', { circle: circleName(wave.circle) })}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      {wave && <WaveForm key={wave.uid} {...{ waves, index, wave, onClose }} draggedTo={edit?.at} />}
    </Modal>
  );
}
