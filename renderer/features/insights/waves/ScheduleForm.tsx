import { Button, Group, Stack, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ProposedWave, proposeWaves } from '../../../../shared/rules/waves.ts';
import { core } from '../../../bridge/core.ts';
import { problemOf } from '../../../bridge/problemOf.ts';
import { useFormats } from '../../../locales/format.ts';
import { CircleLabel } from '../../../people/circles/CircleLabel.tsx';
import { useCircles } from '../../../people/circles/circleName.ts';
import { useWaveWords } from '../../../people/useWaveWords.ts';
import { useReason } from '../../../ui/needs.ts';
import { SaveButton } from '../../../ui/SaveButton.tsx';
import type { FormInDialog } from '../../../ui/useFormDialog.tsx';
import { MomentFields, useInstant, useMomentNeeds, type WrittenMoment } from './MomentFields.tsx';
import { Refusal } from './Refusal.tsx';
import { useWaveCommands } from './useWaveCommands.ts';
import classes from './Waves.module.css';

function Proposal({ waves }: { waves: readonly ProposedWave[] }) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const words = useWaveWords();
  return (
    <Table aria-label={t('waves.proposal')} verticalSpacing={7}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('waves.circle')}</Table.Th>
          <Table.Th>{t('waves.moment')}</Table.Th>
          <Table.Th>{t('waves.what')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {waves.map((wave) => (
          <Table.Tr key={wave.circle}>
            <Table.Td>
              <CircleLabel circle={wave.circle} />
            </Table.Td>
            <Table.Td className={classes.unbroken}>{moment(wave.at, wave.zone)}</Table.Td>
            <Table.Td>{words(wave)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Proposes one wave per circle that has none yet, and plans them when they are agreed to. */
export function ScheduleForm({
  insight: uid,
  start: first,
  onDraft,
  onClose,
  onScheduled,
}: FormInDialog<WrittenMoment> & {
  /** uid. */
  insight: string;
  onScheduled: () => void;
}) {
  const { t } = useTranslation();
  const circles = useCircles();
  const { schedule } = useWaveCommands();
  const { data: insight } = useQuery(core.insights.details.queryOptions({ uid }));
  const [when, setWhen] = useState(first);
  const start = useInstant(when);
  const needs = useReason()(useMomentNeeds(when));
  const planned = new Set(insight?.waves.map(({ circle }) => circle));
  const proposed =
    start === null
      ? []
      : proposeWaves(circles, start, when.zone).filter(({ circle }) => !planned.has(circle));
  const reason = needs ?? (proposed.length === 0 ? t('waves.nonePlanned') : null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (start === null || reason !== null) return;
        schedule.mutate(
          { uid, start, zone: when.zone },
          {
            onSuccess: () => {
              onDraft(null);
              onClose();
              onScheduled();
            },
          },
        );
      }}
    >
      <Stack>
        <MomentFields
          value={when}
          onChange={(changed) => {
            setWhen(changed);
            onDraft(changed);
          }}
          hint={t('waves.firstMoment')}
        />
        <Proposal waves={proposed} />
        {schedule.error && <Refusal problem={problemOf(schedule.error)} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <SaveButton reason={reason} loading={schedule.isPending}>
            {t('waves.scheduleCount', { count: proposed.length })}
          </SaveButton>
        </Group>
      </Stack>
    </form>
  );
}
