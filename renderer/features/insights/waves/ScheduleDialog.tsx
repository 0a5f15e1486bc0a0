import { Button, Group, Modal, Stack, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InsightDetails } from '../../../../shared/model/insight.ts';
import { type ProposedWave, proposeWaves } from '../../../../shared/rules/waves.ts';
import { nextWorkingMorning } from '../../../../shared/rules/workingMoment.ts';
import { core } from '../../../bridge/core.ts';
import { problemOf } from '../../../bridge/problemOf.ts';
import { useFormats } from '../../../locales/format.ts';
import { CircleLabel } from '../../../people/circles/CircleLabel.tsx';
import { useCircles } from '../../../people/circles/circleName.ts';
import { useWaveWords } from '../../../people/useWaveWords.ts';
import { ownZone } from '../../../ui/typed/clock.ts';
import { MomentFields, useWrittenMoment } from './MomentFields.tsx';
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

function ScheduleForm({
  insight,
  now,
  onClose,
  onScheduled,
}: {
  insight: InsightDetails;
  now: string;
  onClose: () => void;
  onScheduled: () => void;
}) {
  const { t } = useTranslation();
  const circles = useCircles();
  const { schedule } = useWaveCommands();
  const {
    when: first,
    setWhen: setFirst,
    at: start,
  } = useWrittenMoment(nextWorkingMorning(now, ownZone), ownZone);
  const planned = new Set(insight.waves.map(({ circle }) => circle));
  const proposed =
    start === null
      ? []
      : proposeWaves(circles, start, first.zone).filter(({ circle }) => !planned.has(circle));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (start === null) return;
        schedule.mutate(
          { uid: insight.uid, start, zone: first.zone },
          {
            onSuccess: () => {
              onClose();
              onScheduled();
            },
          },
        );
      }}
    >
      <Stack>
        <MomentFields value={first} onChange={setFirst} hint={t('waves.firstMoment')} />
        <Proposal waves={proposed} />
        {schedule.error && <Refusal problem={problemOf(schedule.error)} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" loading={schedule.isPending} disabled={proposed.length === 0}>
            {t('waves.scheduleCount', { count: proposed.length })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Proposes one wave per circle that has none yet, and plans them when they are agreed to. */
export function ScheduleDialog({
  insight,
  opened,
  onClose,
  onScheduled,
}: {
  insight: InsightDetails;
  opened: boolean;
  onClose: () => void;
  onScheduled: () => void;
}) {
  const { t } = useTranslation();
  const { data: workspace } = useQuery(core.workspace.show.queryOptions());
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={660}
      title={t('waves.schedule')}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      {workspace && <ScheduleForm {...{ insight, onClose, onScheduled }} now={workspace.now} />}
    </Modal>
  );
}
