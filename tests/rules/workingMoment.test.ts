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
