import type { Language } from '../../../shared/model/language.ts';
import { readAmount } from '../../../shared/rules/typed/amount.ts';
import { readBirthday, readDay } from '../../../shared/rules/typed/day.ts';
import { readMoment } from '../../../shared/rules/typed/moment.ts';
import { readNumber } from '../../../shared/rules/typed/number.ts';
import type { Reading } from '../../../shared/rules/typed/reading.ts';
import {
  showAmount,
  showBirthday,
  showDay,
  showMoment,
  showNumber,
  writeAmount,
  writeDay,
  writeMoment,
} from '../../../shared/rules/typed/show.ts';
import { readTime } from '../../../shared/rules/typed/time.ts';

/** What is typed, and what comes of it: see `understand`. */
export type Row = readonly [typed: string, understood: string];

/** A table of typed texts, by the field they are typed in. */
export interface Table {
  /** A day that is planned. */
  readonly ahead: readonly Row[];
  /** A day that was, today at the latest. */
  readonly behind: readonly Row[];
  readonly birthday: readonly Row[];
  readonly time: readonly Row[];
  /** A moment that was; a day alone is noon. */
  readonly moment: readonly Row[];
  /** A moment that is planned, now at the earliest; a day alone is asked for its time. */
  readonly planned: readonly Row[];
  readonly euros: readonly Row[];
  readonly yen: readonly Row[];
  readonly dinars: readonly Row[];
  /** A whole number from 1 to 3650. */
  readonly number: readonly Row[];
}
export type Field = keyof Table;

/** A Tuesday, in the middle of the afternoon. */
export const now = '2026-11-24T15:30';
export const today = now.slice(0, 10);

/** Ten milliard euros in cents, and as many yen as cents. */
export const largest = 1_000_000_000_000;

/** How a field reads what is typed in it, shows what it has understood, and writes a value into itself. */
interface TypedField<Value> {
  read(text: string, language: Language): Reading<Value>;
  show(value: Value, language: Language): string;
  write(value: Value, language: Language): string;
}

/** Blanks that the system puts between figures and signs, as plain ones. */
const withPlainBlanks = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const field = <Value>({ read, show, write }: TypedField<Value>) => ({
  understand(text: string, language: Language): string {
    const shown = (value: Value): string => withPlainBlanks(show(value, language));
    const reading = read(text, language);
    if (reading.ok) return shown(reading.value);
    if (reading.readings.length > 0) return `? ${reading.readings.map(shown).join(' | ')}`;
    const details = withPlainBlanks(Object.values(reading.details).join(', '));
    return details === '' ? `✗ ${reading.reason}` : `✗ ${reading.reason} (${details})`;
  },
  /** A text that was understood, written as the field does and as it shows it; null where it was not. */
  again(text: string, language: Language): [written: string, shown: string] | null {
    const reading = read(text, language);
    return reading.ok ? [write(reading.value, language), show(reading.value, language)] : null;
  },
});

const money = (currency: string) =>
  field({
    read: (text, language) => readAmount(text, { language, currency, largest }),
    show: (amount, language) => showAmount(amount, currency, language),
    write: (amount, language) => writeAmount(amount, currency, language),
  });

/** The fields of the table. */
export const fields = {
  ahead: field({
    read: (text, language) => readDay(text, { language, today, lies: 'ahead' }),
    show: showDay,
    write: writeDay,
  }),
  behind: field({
    read: (text, language) => readDay(text, { language, today, lies: 'behind', last: today }),
    show: showDay,
    write: writeDay,
  }),
  birthday: field({
    read: (text, language) => readBirthday(text, { language, today }),
    show: showBirthday,
    write: showBirthday,
  }),
  time: field({
    read: (text, language) => readTime(text, { language }),
    show: (time) => time,
    write: (time) => time,
  }),
  moment: field({
    read: (text, language) => readMoment(text, { language, now, lies: 'behind', last: now, time: '12:00' }),
    show: showMoment,
    write: writeMoment,
  }),
  planned: field({
    read: (text, language) => readMoment(text, { language, now, lies: 'ahead', first: now }),
    show: showMoment,
    write: writeMoment,
  }),
  euros: money('EUR'),
  yen: money('JPY'),
  dinars: money('KWD'),
  number: field({
    read: (text, language) => readNumber(text, { language, smallest: 1, largest: 3650 }),
    show: showNumber,
    write: showNumber,
  }),
};

/**
 * What a field understands, as it shows it: `Thursday 10 December 2026`; `? this | that` where it asks,
 * `✗ reason (details)` where it refuses.
 */
export function understand(name: Field, text: string, language: Language): string {
  return fields[name].understand(text, language);
}
