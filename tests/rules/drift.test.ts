import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drift, driftState } from '../../shared/rules/drift.ts';

const monthly = { cadenceDays: 30, maximumDays: 60 };

describe('drift', () => {
  it.each([
    [0, 0],
    [30, 1],
    [45, 1.5],
    [-2, 0],
  ])('after %d days with a cadence of 30 is %d', (days, expected) => {
    expect(drift(days, monthly)).toBe(expected);
  });

  it('is nothing without a cadence', () => {
    expect(drift(400, { cadenceDays: null, maximumDays: null })).toBeNull();
    expect(driftState(400, { cadenceDays: null, maximumDays: 60 })).toBe('none');
  });
});

describe('the state of drift', () => {
  it.each([
    [0, 'on-time'],
    [30, 'on-time'],
    [30.01, 'due'],
    [45, 'due'],
    [45.01, 'drifting'],
    [400, 'drifting'],
  ] as const)('after %d days of a cadence of 30 is %s', (days, expected) => {
    expect(driftState(days, monthly)).toBe(expected);
  });

  it('is drifting past the longest interval, however short that is', () => {
    const strict = { cadenceDays: 30, maximumDays: 35 };
    expect(driftState(35, strict)).toBe('due');
    expect(driftState(35.01, strict)).toBe('drifting');
    expect(driftState(45, { cadenceDays: 30, maximumDays: null })).toBe('due');
  });

  it('only gets worse with time, and better with a longer cadence', () => {
    const order = ['on-time', 'due', 'drifting'];
    const days = fc.double({ min: 0, max: 1000, noNaN: true });
    const cadence = fc.integer({ min: 1, max: 365 });
    const maximum = fc.option(fc.integer({ min: 1, max: 1000 }));
    fc.assert(
      fc.property(days, days, cadence, cadence, maximum, (start, more, cadenceDays, longer, maximumDays) => {
        const at = (day: number, length: number) =>
          order.indexOf(driftState(day, { cadenceDays: length, maximumDays }));
        expect(at(start + more, cadenceDays)).toBeGreaterThanOrEqual(at(start, cadenceDays));
        expect(at(start, cadenceDays + longer)).toBeLessThanOrEqual(at(start, cadenceDays));
      }),
    );
  });
});
