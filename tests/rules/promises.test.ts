import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayMilliseconds as day } from '../../shared/lib/dates.ts';
import { contactPromises, headStarts } from '../../shared/rules/promises.ts';

/** A time in a circle with a cadence of ten days, of so many days. */
const during = (days: number, cadenceDays: number | null = 10) => ({ from: 0, to: days * day, cadenceDays });
const at = (...days: number[]) => days.map((one) => one * day);

describe('contact within the cadence', () => {
  it('is kept by a contact in time, and runs on from it', () => {
    expect(contactPromises(at(9, 18, 27), during(30))).toEqual({ kept: 3, broken: 0 });
  });

  it('is kept once by many contacts in one cadence', () => {
    expect(contactPromises(at(1, 2, 3, 4), during(13))).toEqual({ kept: 1, broken: 0 });
  });

  it('is broken once for each cadence of silence', () => {
    expect(contactPromises(at(35), during(40))).toEqual({ kept: 1, broken: 3 });
    expect(contactPromises([], during(29))).toEqual({ kept: 0, broken: 2 });
  });

  it('is neither while it runs, nor where none is promised', () => {
    expect(contactPromises([], during(9))).toEqual({ kept: 0, broken: 0 });
    expect(contactPromises(at(3), during(50, null))).toEqual({ kept: 0, broken: 0 });
  });

  it('counts nothing from before they came into the circle, nor from after they left', () => {
    const membership = { from: 20 * day, to: 41 * day, cadenceDays: 10 };
    expect(contactPromises(at(5, 12, 25, 45), membership)).toEqual({ kept: 1, broken: 1 });
    expect(contactPromises(at(5, 12, 45), membership)).toEqual({ kept: 0, broken: 2 });
  });

  it('is never broken by one more contact', () => {
    const days = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 20 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 300 }), (list, more) => {
        const sorted = (moments: number[]) => at(...moments.toSorted((one, other) => one - other));
        const before = contactPromises(sorted(list), during(300));
        const after = contactPromises(sorted([...list, more]), during(300));
        expect(after.broken).toBeLessThanOrEqual(before.broken);
      }),
    );
  });
});

describe('a head start', () => {
  const given = (from: number, to: number, promisedDays: number) => ({
    givenAt: from * day,
    passedOnAt: to * day,
    promisedDays,
  });

  it('is kept when as many days were really given, counted as people do', () => {
    expect(headStarts([given(0, 7, 7), given(0.4, 7, 7), given(0, 5, 7)])).toEqual({
      kept: 2,
      broken: 1,
      meanDays: 19 / 3,
    });
  });

  it('is nothing where nothing was given', () => {
    expect(headStarts([])).toEqual({ kept: 0, broken: 0, meanDays: null });
  });
});
