import { Group, Select, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { readClockTime } from '../../../../shared/lib/clockTime.ts';
import { momentOf, wallClock } from '../../../../shared/rules/workingMoment.ts';

/** A moment as people write it: a day, a time and where the clock hangs. */
export interface LocalMoment {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** As it is typed; see `readClockTime`. */
  readonly time: string;
  readonly zone: string;
}

/** The zone this machine is in. */
export const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** An instant as the clock in a zone shows it. */
export function toLocal(instant: string, zone: string): LocalMoment {
  const [date = '', time = ''] = wallClock(instant, zone).split('T');
  return { date, time, zone };
}

/** The instant of a written moment, ISO 8601 UTC; null while it is not complete. */
export function toInstant({ date, time: typed, zone }: LocalMoment): string | null {
  const time = readClockTime(typed);
  return date === '' || time === null ? null : momentOf(`${date}T${time}`, zone);
}

/** Asks for a moment: day, time and time zone. */
export function MomentFields({
  value,
  onChange,
  earliest,
  hint,
}: {
  value: LocalMoment;
  onChange: (value: LocalMoment) => void;
  /** First instant that can be chosen, or null. */
  earliest?: string | null;
  hint?: string;
}) {
  const { t } = useTranslation();
  const zones = useMemo(
    () => [...new Set([ownZone, value.zone, ...Intl.supportedValuesOf('timeZone')])],
    [value.zone],
  );
  // A field of the browser's own would show the hours of the browser's language, not of ours.
  const time = readClockTime(value.time);
  return (
    <div>
      <Group grow align="flex-start" preventGrowOverflow={false} wrap="nowrap">
        <DateInput
          label={t('waves.date')}
          value={value.date}
          valueFormat="D MMM YYYY"
          minDate={earliest ? toLocal(earliest, value.zone).date : undefined}
          required
          withAsterisk={false}
          popoverProps={{ withinPortal: true }}
          onChange={(date) => onChange({ ...value, date: date ?? '' })}
        />
        <TextInput
          label={t('waves.time')}
          value={value.time}
          error={time === null && t('waves.noTime')}
          inputMode="numeric"
          maw={120}
          onChange={(event) => onChange({ ...value, time: event.currentTarget.value })}
          onBlur={() => time !== null && time !== value.time && onChange({ ...value, time })}
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
