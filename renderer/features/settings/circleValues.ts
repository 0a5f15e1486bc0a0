import type { Circle, CircleSettings } from '../../../shared/model/circle.ts';
import type { Language } from '../../../shared/model/language.ts';
import { showNumber } from '../../../shared/rules/typed/show.ts';
import type { NumberLimits, Readers } from '../../ui/typed/useReaders.ts';

/** The numbers of a circle. */
export type NumberKey = 'capacity' | 'cadenceDays' | 'maximumDays' | 'threshold' | 'delayDays';

export const numberLimits: Readonly<Record<NumberKey, NumberLimits>> = {
  capacity: { smallest: 1, largest: 1_000_000 },
  cadenceDays: { smallest: 1, largest: 3650 },
  maximumDays: { smallest: 1, largest: 3650 },
  threshold: { smallest: 0, largest: 100 },
  delayDays: { smallest: 0, largest: 3650 },
};

/** What the form of a circle holds: name and numbers as they are typed. */
export type CircleValues = Omit<CircleSettings, NumberKey | 'name'> & {
  readonly [Key in NumberKey | 'name']: string;
};

const textOf = (number: number | null, language: Language): string =>
  number === null ? '' : showNumber(number, language);

/** The form of a circle as it is now. */
export function valuesOf(circle: Circle, language: Language): CircleValues {
  return {
    name: circle.name ?? '',
    colour: circle.colour,
    capacity: textOf(circle.capacity, language),
    cadenceDays: textOf(circle.cadenceDays, language),
    maximumDays: textOf(circle.maximumDays, language),
    threshold: textOf(circle.threshold, language),
    delayDays: textOf(circle.delayDays, language),
    promise: circle.promise,
    depth: circle.depth,
    channel: circle.channel,
    discussion: circle.discussion,
  };
}

/** What the fields that are given say, as the core takes it; null when a number cannot be read. */
export function settingsOf(values: Partial<CircleValues>, read: Readers): Partial<CircleSettings> | null {
  const settings: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    if (!Object.hasOwn(numberLimits, key))
      settings[key] = key === 'name' ? String(value).trim() || null : value;
    else if (String(value).trim() === '') settings[key] = key === 'delayDays' ? 0 : null;
    else {
      const reading = read.number(String(value), numberLimits[key as NumberKey]);
      if (!reading.ok) return null;
      settings[key] = reading.value;
    }
  }
  return settings;
}
