import { expect, it } from 'vitest';
import { dayAfter, daysFrom, earlier, endOfDay, later } from '../../shared/rules/pastDays.ts';

it('goes by months as people do, and ends a month on its last day', () => {
  expect(later('2026-01-31', 'month')).toBe('2026-02-28');
  expect(earlier('2026-05-31', 'quarter')).toBe('2026-02-28');
  expect(earlier('2024-02-29', 'year')).toBe('2023-02-28');
  expect(later('2026-12-28', 'week')).toBe('2027-01-04');
});

it('counts whole days, over a change of the clock as well', () => {
  expect(daysFrom('2026-03-01', '2026-04-01')).toBe(31);
  expect(dayAfter('2026-03-01', 31)).toBe('2026-04-01');
});

it('ends a day where the next begins, in the zone of who looks', () => {
  expect(endOfDay('2026-03-02', 'UTC')).toBe('2026-03-02T23:59:59.999Z');
  expect(endOfDay('2026-03-02', 'Europe/Amsterdam')).toBe('2026-03-02T22:59:59.999Z');
  // The clock went forward that night.
  expect(endOfDay('2026-03-29', 'Europe/Amsterdam')).toBe('2026-03-29T21:59:59.999Z');
});
