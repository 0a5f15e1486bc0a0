import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drift, driftState, waitingForContact } from '../../shared/rules/drift.ts';
import { person } from '../factories/person.ts';

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

describe('those who wait for contact', () => {
  it('are past their cadence, and come worst first', () => {
    const people = [
      person({ name: 'in time', drift: 0.4, driftState: 'on-time' }),
      person({ name: 'due', drift: 1.2, driftState: 'due' }),
      person({ name: 'long gone', drift: 4, driftState: 'drifting' }),
      person({ name: 'never promised', drift: null, driftState: 'none' }),
      person({ name: 'past the longest interval', drift: 1.1, driftState: 'drifting' }),
    ];
    expect(waitingForContact(people, ['core', 'leads']).map(({ name }) => name)).toEqual([
      'long gone',
      'due',
      'past the longest interval',
    ]);
  });

  it('begin inside: a core member who waits comes before a lead who has waited longer', () => {
    const silent = person({ name: 'silent lead', circle: 'leads', drift: 3.7, driftState: 'drifting' });
    const core = person({ name: 'core member', circle: 'core', drift: 2.9, driftState: 'drifting' });
    const late = person({ name: 'late core member', circle: 'core', drift: 1.1, driftState: 'due' });
    const waiting = waitingForContact([silent, late, core], ['core', 'leads']);
    expect(waiting.map(({ name }) => name)).toEqual(['core member', 'late core member', 'silent lead']);
  });
});
