import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readClockTime } from '../../shared/lib/clockTime.ts';

it.each([
  ['9', '09:00'],
  ['09:30', '09:30'],
  ['9.30', '09:30'],
  ['0930', '09:30'],
  ['930', '09:30'],
  ['123', '01:23'],
  ['23', '23:00'],
  [' 18:05 ', '18:05'],
  ['0:00', '00:00'],
])('reads %o as %o', (text, time) => {
  expect(readClockTime(text)).toBe(time);
});

it.each(['', '24:00', '12:60', '9:3', '9:30 PM', 'noon', '-1'])('takes %o for no time', (text) => {
  expect(readClockTime(text)).toBeNull();
});

it('reads every time of the day as it writes it', () => {
  fc.assert(
    fc.property(fc.nat(23), fc.nat(59), (hours, minutes) => {
      const time = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
      expect(readClockTime(time)).toBe(time);
    }),
  );
});
