import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFormats } from '../../renderer/locales/format.ts';

const en = createFormats('en');
const nl = createFormats('nl');
/** With plain blanks, as Intl puts hard ones between sign and figure. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('an amount', () => {
  test.each([
    [125_050, 'EUR', '€1,250.50', '€ 1.250,50'],
    [125_000, 'EUR', '€1,250', '€ 1.250'],
    [5, 'EUR', '€0.05', '€ 0,05'],
    [-125_050, 'EUR', '-€1,250.50', '€ -1.250,50'],
    [0, 'EUR', '€0', '€ 0'],
    // A currency without cents has none to show, one with thousandths three.
    [1_250, 'JPY', 'JP¥1,250', 'JP¥ 1.250'],
    [1_250_500, 'KWD', 'KWD 1,250.500', 'KWD 1.250,500'],
  ])('%i of the smallest unit of %s', (minorUnits, currency, english, dutch) => {
    expect(plain(en.money(minorUnits, currency))).toBe(english);
    expect(plain(nl.money(minorUnits, currency))).toBe(dutch);
  });
});

describe('a short date says its year when that is another than now', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-12-31T12:00:00Z'), toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('day', () => {
    expect(en.day('2026-11-04T12:00:00Z')).toBe('4 Nov');
    expect(en.day('2025-11-04T12:00:00Z')).toBe('4 Nov 2025');
    expect(nl.day('2027-05-04T12:00:00Z')).toBe('4 mei 2027');
  });

  test('moment', () => {
    expect(en.moment('2026-11-04T08:00:00Z', 'Europe/Amsterdam')).toBe('Wed 4 Nov, 09:00');
    expect(en.moment('2027-01-05T08:00:00Z', 'Europe/Amsterdam')).toBe('Tue 5 Jan 2027, 09:00');
    expect(nl.moment('2027-01-05T08:00:00Z', 'Europe/Amsterdam')).toBe('di 5 jan 2027, 09:00');
  });

  test('moment, by the year of its own zone', () => {
    expect(en.moment('2026-12-31T23:30:00Z', 'Europe/Amsterdam')).toBe('Fri 1 Jan 2027, 00:30');
    expect(en.moment('2026-12-31T23:30:00Z', 'America/New_York')).toBe('Thu 31 Dec, 18:30');
  });
});
