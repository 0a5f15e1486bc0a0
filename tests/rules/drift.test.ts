import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter } from '../../shared/lib/dates.ts';
import { drift, driftAt, driftState, isPromiseBroken, type Touch } from '../../shared/rules/drift.ts';

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

const begin = '2026-01-01T09:00:00.000Z';
const onDay = (days: number) => daysAfter(begin, days);
const met = (touch: Partial<Record<'lastContactAt' | 'promotedAt' | 'askedAt', number>>): Touch => ({
  knownSince: begin,
  lastContactAt: null,
  promotedAt: null,
  askedAt: null,
  ...Object.fromEntries(Object.entries(touch).map(([key, day]) => [key, onDay(day)])),
});

describe('the clock of a cadence', () => {
  it.each([
    ['the day they became known', met({}), 31, null],
    ['the last contact', met({ lastContactAt: 5 }), 26, null],
    ['a promotion after it', met({ lastContactAt: 5, promotedAt: 20 }), 11, onDay(20)],
    ['the contact after a promotion', met({ lastContactAt: 25, promotedAt: 20 }), 6, null],
    ['a promotion of who was never spoken to', met({ promotedAt: 20 }), 11, onDay(20)],
  ])('starts at %s', (_what, touch, days, promotedAt) => {
    const { drift, ...told } = driftAt(touch, monthly, onDay(31));
    expect(drift).toBeCloseTo(days / 30);
    expect(told.promotedAt).toBe(promotedAt);
  });

  it('has who came closer wait a whole cadence of the new circle, from then', () => {
    const core = { cadenceDays: 14, maximumDays: 28 };
    const touch = met({ lastContactAt: 0, promotedAt: 40 });
    const states = [41, 54, 54.01, 61.01].map((day) => driftAt(touch, core, onDay(day)).driftState);
    expect(states).toEqual(['on-time', 'on-time', 'due', 'drifting']);
  });
});

describe('who was asked something', () => {
  it.each([
    ['is not due while an answer is awaited', met({ askedAt: 25 }), 31, 'waiting'],
    ['is not drifting either', met({ askedAt: 45 }), 61, 'waiting'],
    ['is due again a cadence later', met({ askedAt: 10 }), 40.01, 'due'],
    ['is on time as long as nobody would be late', met({ askedAt: 25 }), 29, 'on-time'],
    ['has answered by any contact since', met({ askedAt: 5, lastContactAt: 6 }), 37, 'due'],
    ['has answered in the same moment', met({ askedAt: 5, lastContactAt: 5 }), 36, 'due'],
    ['still waits for an answer after a promotion', met({ askedAt: 35, promotedAt: 10 }), 41, 'waiting'],
  ] as const)('%s', (_what, touch, day, state) => {
    expect(driftAt(touch, monthly, onDay(day)).driftState).toBe(state);
  });

  it('is nothing to a circle without a cadence', () => {
    const none = { cadenceDays: null, maximumDays: null };
    expect(driftAt(met({ askedAt: 25 }), none, onDay(31))).toMatchObject({ drift: null, driftState: 'none' });
  });
});

describe('a promise is broken', () => {
  const strict = { cadenceDays: 30, maximumDays: 60 };
  it.each([
    ['past the longest interval', 60.1, 'drifting', strict, true],
    ['not at it', 60, 'drifting', strict, false],
    ['not while an answer is awaited', 70, 'waiting', strict, false],
    [
      'not where no longest interval is promised',
      400,
      'drifting',
      { cadenceDays: 30, maximumDays: null },
      false,
    ],
    ['not before the cadence is over', 25, 'on-time', { cadenceDays: 30, maximumDays: 20 }, false],
  ] as const)('%s', (_what, days, driftState, cadence, expected) => {
    expect(isPromiseBroken({ drift: days / 30, driftState }, cadence)).toBe(expected);
  });
});

describe('for any history', () => {
  const day = fc.double({ min: 0, max: 400, noNaN: true });
  const moment = fc.option(day.map(onDay), { freq: 3 });
  const touch = fc.record({
    knownSince: day.map(onDay),
    lastContactAt: moment,
    promotedAt: moment,
    askedAt: moment,
  });
  const cadence = fc.record({
    cadenceDays: fc.integer({ min: 1, max: 90 }),
    maximumDays: fc.option(fc.integer({ min: 1, max: 200 })),
  });
  const now = fc.double({ min: 400, max: 900, noNaN: true }).map(onDay);

  it('a promotion never makes anybody later, and who was just promoted is on time', () => {
    fc.assert(
      fc.property(touch, day.map(onDay), cadence, now, (before, promotedAt, promised, at) => {
        const after = { ...before, promotedAt: [before.promotedAt ?? '', promotedAt].toSorted()[1]! };
        expect(driftAt(after, promised, at).drift!).toBeLessThanOrEqual(driftAt(before, promised, at).drift!);
        expect(driftAt({ ...before, promotedAt: at }, promised, at).driftState).toBe('on-time');
      }),
    );
  });

  it('contact now is on time, and what is only sent changes no figure, nor makes anybody due', () => {
    fc.assert(
      fc.property(touch, day.map(onDay), cadence, now, (before, askedAt, promised, at) => {
        expect(driftAt({ ...before, lastContactAt: at }, promised, at)).toMatchObject({
          drift: 0,
          driftState: 'on-time',
        });
        const was = driftAt(before, promised, at);
        const after = driftAt(
          { ...before, askedAt: [before.askedAt ?? '', askedAt].toSorted()[1]! },
          promised,
          at,
        );
        expect(after.drift).toBe(was.drift);
        if (after.driftState !== was.driftState) expect(after.driftState).toBe('waiting');
      }),
    );
  });

  it('nobody is waited for longer than a cadence', () => {
    fc.assert(
      fc.property(touch, cadence, now, (before, promised, at) => {
        const later = daysAfter(at, promised.cadenceDays + 0.01);
        if (driftAt(before, promised, at).driftState === 'waiting')
          expect(['due', 'drifting']).toContain(driftAt(before, promised, later).driftState);
      }),
    );
  });
});
