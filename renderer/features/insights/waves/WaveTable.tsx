import { ActionIcon, Button, Group, Menu, Table } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Wave } from '../../../../shared/model/insight.ts';
import { useFormats } from '../../../locales/format.ts';
import { CircleLabel } from '../../../people/circles/CircleLabel.tsx';
import { useCircleColour } from '../../../people/circles/circleColour.ts';
import { useCircleName } from '../../../people/circles/circleName.ts';
import { isOpen } from './plan.ts';
import { StatusMark } from './StatusMark.tsx';
import { useWaveCommands } from './useWaveCommands.ts';
import classes from './Waves.module.css';

/** What can be done with one wave from the table. */
function WaveActions({
  wave,
  onEdit,
  onSend,
}: {
  wave: Wave;
  onEdit: (wave: string) => void;
  onSend: (wave: string) => void;
}) {
  const { t } = useTranslation();
  const circleName = useCircleName();
  const { setStatus } = useWaveCommands();
  const circle = circleName(wave.circle);
  if (!isOpen(wave)) {
    return (
      <Button size="compact-sm" variant="subtle" onClick={() => onSend(wave.uid)}>
        {t('waves.whoGotIt')}
      </Button>
    );
  }
  const running = wave.status === 'scheduled' || wave.status === 'due';
  const others = (['scheduled', 'draft', 'skipped'] as const).filter(
    (status) => status !== (running ? 'scheduled' : wave.status),
  );
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      {wave.status === 'due' ? (
        <Button size="compact-sm" variant="light" onClick={() => onSend(wave.uid)}>
          {t('waves.markSent')}
        </Button>
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('waves.changeFor', { circle })}
          onClick={() => onEdit(wave.uid)}
        >
          {t('waves.change')}
        </Button>
      )}
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={26} aria-label={t('waves.moreFor', { circle })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {wave.status === 'due' && (
            <Menu.Item onClick={() => onEdit(wave.uid)}>{t('waves.change')}</Menu.Item>
          )}
          {wave.status === 'scheduled' && (
            <Menu.Item onClick={() => onSend(wave.uid)}>{t('waves.markSent')}</Menu.Item>
          )}
          {others.map((status) => (
            <Menu.Item key={status} onClick={() => setStatus.mutate({ wave: wave.uid, status })}>
              {t(`waves.make.${status}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

/** The waves by date, with everything that is known of each and what can be done. */
export function WaveTable({
  waves,
  highlight,
  onHighlight,
  onEdit,
  onSend,
}: {
  waves: readonly Wave[];
  highlight: string | null;
  onHighlight: (wave: string | null) => void;
  onEdit: (wave: string) => void;
  onSend: (wave: string) => void;
}) {
  const { t } = useTranslation();
  const { moment, number } = useFormats();
  const colourOf = useCircleColour();
  const byDate = [...waves].sort(
    (one, other) => one.at.localeCompare(other.at) || one.position - other.position,
  );
  return (
    <div className={classes.tableFrame}>
      <Table
        aria-label={t('waves.table')}
        verticalSpacing={6}
        horizontalSpacing="xs"
        className={classes.table}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('waves.circle')}</Table.Th>
            <Table.Th>{t('waves.moment')}</Table.Th>
            <Table.Th>{t('waves.depth')}</Table.Th>
            <Table.Th>{t('waves.channel')}</Table.Th>
            <Table.Th className={classes.discussion}>{t('waves.discussion')}</Table.Th>
            <Table.Th className={classes.number}>{t('waves.recipients')}</Table.Th>
            <Table.Th>{t('waves.statusTitle')}</Table.Th>
            <Table.Th className={classes.number}>
              <span className="visually-hidden">{t('waves.actions')}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {byDate.map((wave) => (
            <Table.Tr
              key={wave.uid}
              className={classes.tableRow}
              data-highlight={wave.uid === highlight}
              onPointerEnter={() => onHighlight(wave.uid)}
              onPointerLeave={() => onHighlight(null)}
            >
              <Table.Td>
                <CircleLabel circle={wave.circle} />
              </Table.Td>
              <Table.Td className={classes.unbroken}>{moment(wave.at, wave.zone)}</Table.Td>
              <Table.Td>{t(`depths.${wave.depth}`)}</Table.Td>
              <Table.Td>{t(`channels.${wave.channel}`)}</Table.Td>
              <Table.Td>{t(wave.discussion ? 'waves.yes' : 'waves.no')}</Table.Td>
              <Table.Td className={classes.number}>{number(wave.recipients)}</Table.Td>
              <Table.Td>
                <StatusMark status={wave.status} colour={colourOf(wave.circle)} />
              </Table.Td>
              <Table.Td className={classes.number}>
                <WaveActions wave={wave} onEdit={onEdit} onSend={onSend} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
