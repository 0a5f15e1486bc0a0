import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysLater, momentOf, nextWorkingMorning, wallClock } from '../../shared/rules/workingMoment.ts';

describe('the next working morning', () => {
  it.each([
    // Monday → Tuesday, winter time.
    ['2026-03-02T12:00:00.000Z', '2026-03-03T08:00:00.000Z'],
    // Friday and Saturday → Monday.
    ['2026-03-06T12:00:00.000Z', '2026-03-09T08:00:00.000Z'],
    ['2026-03-07T12:00:00.000Z', '2026-03-09T08:00:00.000Z'],
    // Across the change to summer time, the clock still says nine.
    ['2026-03-27T12:00:00.000Z', '2026-03-30T07:00:00.000Z'],
    // Late in the evening in UTC it is already the next day in Amsterdam.
    ['2026-03-02T23:30:00.000Z', '2026-03-04T08:00:00.000Z'],
  ])('after %s is %s in Amsterdam', (now, expected) => {
    expect(nextWorkingMorning(now, 'Europe/Amsterdam')).toBe(expected);
  });
});

describe('wall clock and instant', () => {
  it('are each other’s inverse', () => {
    const instant = momentOf('2026-11-04T09:00', 'America/New_York');
    expect(instant).toBe('2026-11-04T14:00:00.000Z');
    expect(wallClock(instant, 'America/New_York')).toBe('2026-11-04T09:00');
  });

  it('take a time that daylight saving skips for the one after it', () => {
    expect(wallClock(momentOf('2026-03-29T02:30', 'Europe/Amsterdam'), 'Europe/Amsterdam')).toBe(
      '2026-03-29T03:30',
    );
  });
});

describe('days later', () => {
  it('keeps the time of day across daylight saving, both ways', () => {
    expect(daysLater('2026-03-28T08:00:00.000Z', 2, 'Europe/Amsterdam')).toBe('2026-03-30T07:00:00.000Z');
    expect(daysLater('2026-03-30T07:00:00.000Z', -2, 'Europe/Amsterdam')).toBe('2026-03-28T08:00:00.000Z');
  });
});

describe('in any zone, at any moment', () => {
  const zones = fc.constantFrom(
    'Europe/Amsterdam',
    'America/New_York',
    'Asia/Kolkata',
    'Pacific/Auckland',
    'UTC',
  );
  const moments = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString());

  it('the next working morning is nine o’clock on a weekday, after now and within four days', () => {
    fc.assert(
      fc.property(moments, zones, (now, zone) => {
        const next = nextWorkingMorning(now, zone);
        expect(wallClock(next, zone)).toMatch(/T09:00$/);
        expect([1, 2, 3, 4, 5]).toContain(new Date(`${wallClock(next, zone)}Z`).getUTCDay());
        const days = (Date.parse(next) - Date.parse(now)) / 86_400_000;
        expect(days).toBeGreaterThan(0);
        expect(days).toBeLessThan(4);
      }),
    );
  });

  it('an instant on the minute comes back from the clock, but for the hour that winter time repeats', () => {
    fc.assert(
      fc.property(moments, zones, (moment, zone) => {
        const minute = new Date(Math.floor(Date.parse(moment) / 60_000) * 60_000).toISOString();
        const back = momentOf(wallClock(minute, zone), zone);
        expect([0, -3_600_000]).toContain(Date.parse(back) - Date.parse(minute));
        expect(wallClock(back, zone)).toBe(wallClock(minute, zone));
      }),
    );
  });
});
