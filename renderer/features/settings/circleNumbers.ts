import { useState } from 'react';
import type { CircleSettings } from '../../../shared/model/circle.ts';
import type { Language } from '../../../shared/model/language.ts';
import { showNumber } from '../../../shared/rules/typed/show.ts';
import { type NumberLimits, useReaders } from '../../ui/typed/useReaders.ts';

/** The numbers of a circle. */
type NumberKey = 'capacity' | 'cadenceDays' | 'maximumDays' | 'delayDays';
const numberLimits: Readonly<Record<NumberKey, NumberLimits>> = {
  capacity: { smallest: 1, largest: 1_000_000 },
  cadenceDays: { smallest: 1, largest: 3650 },
  maximumDays: { smallest: 1, largest: 3650 },
  delayDays: { smallest: 0, largest: 3650 },
};

const textOf = (number: number | null, language: Language): string =>
  number === null ? '' : showNumber(number, language);

/** The numbers of a circle while they are typed: what can be read of them, and what each field is given. */
export function useCircleNumbers(stored: CircleSettings) {
  const read = useReaders();
  const [texts, setTexts] = useState<Readonly<Record<NumberKey, string>>>(() => ({
    capacity: textOf(stored.capacity, read.language),
    cadenceDays: textOf(stored.cadenceDays, read.language),
    maximumDays: textOf(stored.maximumDays, read.language),
    delayDays: textOf(stored.delayDays, read.language),
  }));
  /** Null where nothing is typed, undefined where it cannot be read. */
  const typed = (key: NumberKey): number | null | undefined => {
    const reading = read.number(texts[key], numberLimits[key]);
    return reading.ok ? reading.value : texts[key].trim() === '' ? null : undefined;
  };
  return {
    numbers: {
      capacity: typed('capacity'),
      cadenceDays: typed('cadenceDays'),
      maximumDays: typed('maximumDays'),
      // Nothing is at once.
      delayDays: typed('delayDays') === null ? 0 : typed('delayDays'),
    },
    field: (key: NumberKey) => ({
      value: texts[key],
      limits: numberLimits[key],
      onChange: (text: string) => setTexts((present) => ({ ...present, [key]: text })),
    }),
  };
}

/** Whether every number of the circle could be read. */
export function isReadable(settings: Readonly<Record<NumberKey, unknown>>): settings is CircleSettings {
  return (Object.keys(numberLimits) as NumberKey[]).every((key) => settings[key] !== undefined);
}
