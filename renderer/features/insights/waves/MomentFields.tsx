import { Group, Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../shared/model/language.ts';
import { writeDay } from '../../../../shared/rules/typed/show.ts';
import { momentOf, wallClock } from '../../../../shared/rules/workingMoment.ts';
import { type Need, stateOf } from '../../../ui/needs.ts';
import { ownZone } from '../../../ui/typed/clock.ts';
import { DayField } from '../../../ui/typed/DayField.tsx';
import { TimeField } from '../../../ui/typed/TimeField.tsx';
import { type DayLimits, useReaders } from '../../../ui/typed/useReaders.ts';

/** A moment as people write it: a day, a time and where the clock hangs. */
export interface WrittenMoment {
  /** Day and time as they are typed. */
  readonly date: string;
  readonly time: string;
  readonly zone: string;
}

/** A wave is planned: a day without a year is still to come. */
const planned: DayLimits = { lies: 'ahead' };

/** An instant as it is written on the clock of a zone. */
export function writtenMoment(instant: string, zone: string, language: Language): WrittenMoment {
  const [date = '', time = ''] = wallClock(instant, zone).split('T');
  return { date: writeDay(date, language), time, zone };
}

/** The instant that a written moment stands for, ISO 8601 UTC; null while it cannot be read. */
export function useInstant({ date, time, zone }: WrittenMoment): string | null {
  const read = useReaders();
  const day = read.day(date, planned);
  const at = read.time(time);
  return day.ok && at.ok ? momentOf(`${day.value}T${at.value}`, zone) : null;
}

/** What of a written moment a form still waits for. */
export function useMomentNeeds({ date, time }: WrittenMoment): readonly Need[] {
  const { t } = useTranslation();
  const read = useReaders();
  return [
    { name: t('waves.date'), state: stateOf(date, read.day(date, planned)) },
    { name: t('waves.time'), state: stateOf(time, read.time(time)) },
  ];
}

/** Asks for a moment: day, time and time zone. */
export function MomentFields({
  value,
  onChange,
  earliest,
  hint,
}: {
  value: WrittenMoment;
  onChange: (value: WrittenMoment) => void;
  /** First instant that can be chosen, or null. */
  earliest?: string | null;
  hint?: string;
}) {
  const { t } = useTranslation();
  const zones = useMemo(
    () => [...new Set([ownZone, value.zone, ...Intl.supportedValuesOf('timeZone')])],
    [value.zone],
  );
  return (
    <div>
      <Group grow align="flex-start" preventGrowOverflow={false} wrap="nowrap">
        <DayField
          label={t('waves.date')}
          value={value.date}
          limits={planned}
          offeredFrom={earliest ? wallClock(earliest, value.zone).slice(0, 10) : undefined}
          onChange={(date) => onChange({ ...value, date })}
        />
        <TimeField
          label={t('waves.time')}
          value={value.time}
          maw={120}
          onChange={(time) => onChange({ ...value, time })}
        />
        <Select
          label={t('waves.zone')}
          data={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          value={value.zone}
          searchable
          limit={60}
          allowDeselect={false}
          filter={({ options, search, limit }) => {
            const words = search.trim().toLowerCase();
            const fits = (option: (typeof options)[number]) =>
              'label' in option && option.label.toLowerCase().includes(words);
            const found = options.filter(fits).slice(0, limit);
            // A list that opens must hold an option, or it is none to a screen reader.
            return found.length > 0 ? found : [{ value: 'none', label: t('waves.noZone'), disabled: true }];
          }}
          onChange={(zone) => onChange({ ...value, zone: zone ?? value.zone })}
        />
      </Group>
      {hint && <p style={{ margin: '6px 0 0', color: 'var(--muted)', fontSize: 13 }}>{hint}</p>}
    </div>
  );
}
