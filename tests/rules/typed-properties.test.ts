import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmount } from '../../shared/rules/typed/amount.ts';
import { readBirthday, readDay } from '../../shared/rules/typed/day.ts';
import { readMoment } from '../../shared/rules/typed/moment.ts';
import { readNumber } from '../../shared/rules/typed/number.ts';
import {
  showAmount,
  showBirthday,
  showDay,
  showMoment,
  showNumber,
  writeAmount,
  writeDay,
  writeMoment,
} from '../../shared/rules/typed/show.ts';
import { readTime } from '../../shared/rules/typed/time.ts';
import { english } from './typed/en.ts';
import { dutch } from './typed/nl.ts';
import { type Field, fields, now, today, understand } from './typed/understand.ts';

const language = fc.constantFrom('en', 'nl');
const lies = fc.constantFrom('ahead', 'behind');
const two = (part: number): string => String(part).padStart(2, '0');
const date = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((instant) => instant.toISOString());
const day = date.map((instant) => instant.slice(0, 10));
const moment = date.map((instant) => instant.slice(0, 16));
/** In the smallest unit of any currency, up to the fifteen figures that are exact. */
const minor = fc.oneof(
  fc.nat(200_000_00),
  fc.integer({ min: 0, max: 999_999_999_999_999 }),
  fc.nat(2_000_000).map((whole) => whole * 100),
);
const largest = Number.MAX_SAFE_INTEGER;

describe('what is written out is read back', () => {
  it('days', () => {
    fc.assert(
      fc.property(day, language, language, lies, (value, writer, reader, side) => {
        for (const write of [writeDay, showDay, (text: string) => text]) {
          const text = write(value, writer);
          expect(readDay(text, { language: reader, today, lies: side }), text).toEqual({ ok: true, value });
        }
      }),
    );
  });

  it('days in figures, day first, with any mark between them', () => {
    fc.assert(
      fc.property(day, language, fc.constantFrom('-', '/', '.', ' ', ' - ', '. '), (value, reader, mark) => {
        const [year = '', month = '', date = ''] = value.split('-');
        const options = { language: reader, today, lies: 'ahead' } as const;
        for (const parts of [
          [date, month, year],
          [String(Number(date)), String(Number(month)), year],
          [year, month, date],
        ]) {
          expect(readDay(parts.join(mark), options), parts.join(mark)).toEqual({ ok: true, value });
        }
      }),
    );
  });

  it('days without a year, as the nearest on the side where the field lies', () => {
    fc.assert(
      fc.property(day, day, lies, (present, other, side) => {
        const [, month = '', date = ''] = other.split('-');
        const read = readDay(`${date}-${month}`, { language: 'nl', today: present, lies: side });
        if (!read.ok) throw new Error(`refused: ${read.reason}`);
        expect(read.value.slice(5)).toBe(`${month}-${date}`);
        expect(side === 'ahead' ? read.value >= present : read.value <= present).toBe(true);
      }),
    );
  });

  it('moments', () => {
    fc.assert(
      fc.property(moment, language, language, lies, (value, writer, reader, side) => {
        for (const write of [writeMoment, showMoment, (text: string) => text]) {
          const text = write(value, writer);
          expect(readMoment(text, { language: reader, now, lies: side }), text).toEqual({ ok: true, value });
        }
      }),
    );
  });

  it('times', () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), language, (hours, minutes, reader) => {
        const value = `${two(hours)}:${two(minutes)}`;
        for (const text of [
          value,
          value.replace(':', '.'),
          value.replace(':', ''),
          value.replace(':', 'u'),
        ]) {
          expect(readTime(text, { language: reader }), text).toEqual({ ok: true, value });
        }
      }),
    );
  });

  it('birthdays, with and without a year', () => {
    fc.assert(
      fc.property(day, language, language, fc.boolean(), (value, writer, reader, known) => {
        const born = known ? value : `-${value.slice(4)}`;
        fc.pre(!known || value <= today);
        const text = showBirthday(born, writer);
        expect(readBirthday(text, { language: reader, today }), text).toEqual({ ok: true, value: born });
      }),
    );
  });

  it('amounts, in any currency', () => {
    fc.assert(
      fc.property(minor, language, fc.constantFrom('EUR', 'USD', 'GBP', 'CHF'), (value, own, currency) => {
        for (const text of [
          writeAmount(value, currency, own),
          showAmount(value, currency, own),
          String(value / 100),
        ]) {
          const read = readAmount(text, { language: own, currency, largest });
          expect(read, text).toEqual({ ok: true, value });
        }
      }),
    );
  });

  it.each(Intl.supportedValuesOf('currency'))(
    'amounts in the smallest unit of %s, whatever part of it that is',
    (currency) => {
      fc.assert(
        fc.property(minor, language, (value, own) => {
          for (const text of [writeAmount(value, currency, own), showAmount(value, currency, own)])
            expect(readAmount(text, { language: own, currency, largest }), text).toEqual({ ok: true, value });
        }),
        { numRuns: 10 },
      );
    },
  );

  it('whole numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), language, (value, own) => {
        const options = { language: own, smallest: -1e9, largest: 1e9 };
        for (const text of [String(value), showNumber(value, own)])
          expect(readNumber(text, options), text).toEqual({ ok: true, value });
      }),
    );
  });
});

it('an amount with two decimals and its thousands marked means the same in both languages', () => {
  fc.assert(
    fc.property(
      minor,
      fc.constantFrom(',', '.', ' ', "'", ''),
      fc.constantFrom('.', ','),
      (value, group, mark) => {
        fc.pre(group !== mark);
        const [whole = '', cents = ''] = (value / 100).toFixed(2).split('.');
        const text = `${whole.replace(/\B(?=(\d{3})+$)/g, group)}${mark}${cents}`;
        for (const own of ['en', 'nl'] as const)
          expect(readAmount(text, { language: own, currency: 'EUR', largest }), text).toEqual({
            ok: true,
            value,
          });
      },
    ),
  );
});

describe('whatever is typed', () => {
  const names = Object.keys(fields) as Field[];
  const typed = [english, dutch].flatMap((table) =>
    names.flatMap((name) => table[name].map(([text]) => text)),
  );
  const pieces = [...new Set(typed.flatMap((text) => text.match(/[\p{L}\d]+|[^\p{L}\d]/gu) ?? []))];
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 24 }),
    // What people type, with its words and marks in another order.
    fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((words) => words.join('')),
    fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((words) => words.join(' ')),
  );

  it.each(names)('%s answers, and what it took is the same when it is typed in full', (name) => {
    fc.assert(
      fc.property(text, language, (said, own) => {
        const understood = understand(name, said, own);
        for (const again of fields[name].again(said, own) ?? [])
          expect(understand(name, again, own), `${said} → ${again}`).toBe(understood);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(names)('%s says why, or asks what was meant, where it takes nothing', (name) => {
    fc.assert(
      fc.property(text, language, (said, own) => {
        const taken = fields[name].again(said, own) !== null;
        expect(/^[?✗] ?\S/.test(understand(name, said, own))).toBe(!taken);
      }),
    );
  });
});
