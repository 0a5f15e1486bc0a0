import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  boundOf,
  defaultThresholds,
  hasStayed,
  stepBy,
  thresholdAt,
} from '../../shared/rules/suggestedSteps.ts';
import { defaultTrustWeights, trust } from '../../shared/rules/trust.ts';
import { type Evidence, trustFactsAt } from '../../shared/rules/trustFacts.ts';

const thresholds = [70, 40, 12, 3, null];
const day = 86_400_000;
const now = Date.parse('2026-03-02T09:00:00.000Z');

describe('thresholds by place', () => {
  test.each([
    [5, [70, 40, 12, 3, null]],
    [3, [70, 3, null]],
    [4, [70, 26, 3, null]],
    [6, [70, 48, 26, 10, 3, null]],
    [7, [70, 52, 34, 18, 8, 3, null]],
  ])('of %i circles', (count, expected) => {
    expect(Array.from({ length: count }, (_, place) => thresholdAt(place, count))).toEqual(expected);
  });

  test('fall from the inside out, and begin and end with those of the default circles', () => {
    for (const count of [3, 4, 5, 6, 7]) {
      const all = Array.from({ length: count - 1 }, (_, place) => thresholdAt(place, count)!);
      expect(all).toEqual(all.toSorted((one, other) => other - one));
      expect(new Set(all).size).toBe(all.length);
      expect([all[0], all.at(-1)]).toEqual([defaultThresholds[0], defaultThresholds.at(-1)]);
    }
  });
});

describe('what a score speaks for', () => {
  test.each([
    ['the core wants no more', 100, 0, null],
    ['a regular at the threshold of the core', 70, 1, 'inward'],
    ['a regular just below it', 69.9, 1, null],
    ['a regular at 60 % of their own', 24, 1, null],
    ['a regular below that', 23.9, 1, 'outward'],
    ['a core member at 60 %', 42, 0, null],
    ['a core member below', 41, 0, 'outward'],
    ['a new client below', 7, 2, 'outward'],
    ['nobody falls out of leads', 0, 3, null],
    ['nor out of the world', 0, 4, null],
    ['someone in the world who answers', 3, 4, 'inward'],
    ['someone nothing is known of', null, 0, null],
  ])('%s', (_what, score, place, expected) => {
    expect(stepBy(score, place, thresholds)).toBe(expected);
  });

  it('never speaks for a step back right after the step that was taken', () => {
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(score, fc.integer({ min: 0, max: 4 }), (score, place) => {
        const step = stepBy(score, place, thresholds);
        if (step === null) return;
        const after = stepBy(score, place + (step === 'inward' ? -1 : 1), thresholds);
        expect(after === null || after === step).toBe(true);
      }),
    );
  });
});

const entry = (daysAgo: number, direction: 'in' | 'out' | 'both' = 'both', kind = 'meeting') => ({
  at: now - daysAgo * day,
  kind,
  direction,
  nps: null,
  resolvedAt: null,
  isAlone: true,
});
const evidence = (log: Evidence['log']): Evidence => ({ log, sales: [], referred: [], revenueShare: null });

describe('for how long', () => {
  const inward = { direction: 'inward' as const, bound: 12 };
  const met = (...days: number[]) => evidence(days.map((daysAgo) => entry(daysAgo)));

  test('two weeks above the threshold are asked for, and one day less is not enough', () => {
    expect(hasStayed(met(14, 20), inward, now, defaultTrustWeights)).toBe(true);
    expect(hasStayed(met(13, 13.5), inward, now, defaultTrustWeights)).toBe(false);
  });

  test('a complaint in between that is resolved since breaks it off', () => {
    const answered = { ...entry(30, 'in', 'feedback'), nps: 10 };
    const log = [entry(14), entry(20), answered];
    const bound = trust(trustFactsAt(evidence(log), now)).score! - 0.5;
    const complaint = { ...entry(5, 'in', 'complaint'), resolvedAt: now - 4 * day };
    const step = { direction: 'inward' as const, bound };
    expect(hasStayed(evidence(log), step, now, defaultTrustWeights)).toBe(true);
    expect(hasStayed(evidence([...log, complaint]), step, now, defaultTrustWeights)).toBe(false);
  });

  test('what somebody bought in between is worth nothing before that day', () => {
    const sold = { ...met(14, 20), sales: [now - 5 * day], revenueShare: 1 };
    const bound = trust(trustFactsAt(sold, now)).score! - 12;
    expect(hasStayed(sold, { direction: 'inward', bound }, now, defaultTrustWeights)).toBe(false);
    const before = { ...sold, sales: [now - 15 * day] };
    expect(hasStayed(before, { direction: 'inward', bound }, now, defaultTrustWeights)).toBe(true);
  });

  test('a month below is asked for to be further away, and one call in it is enough to stay', () => {
    const outward = { direction: 'outward' as const, bound: 7.2 };
    expect(hasStayed(met(200), outward, now, defaultTrustWeights)).toBe(true);
    expect(hasStayed(met(200, 29), outward, now, defaultTrustWeights)).toBe(false);
    expect(hasStayed(met(200, 31), outward, now, defaultTrustWeights)).toBe(false);
  });

  it('finds what looking every hour finds', () => {
    const log = fc.array(
      fc.record({
        at: fc.integer({ min: 0, max: 60 * 24 }).map((hours) => now - hours * 3_600_000),
        kind: fc.constantFrom('meeting', 'email', 'complaint', 'feedback', 'note'),
        direction: fc.constantFrom('in' as const, 'out' as const, 'both' as const),
        nps: fc.option(fc.integer({ min: 0, max: 10 })),
        isAlone: fc.boolean(),
        resolved: fc.option(fc.integer({ min: 1, max: 60 * 24 })),
      }),
      { maxLength: 6 },
    );
    const given = log.map((entries) =>
      evidence(
        entries.map(({ resolved, ...rest }) => ({
          ...rest,
          resolvedAt: resolved === null ? null : rest.at + resolved * 3_600_000,
        })),
      ),
    );
    const step = fc.record({
      direction: fc.constantFrom('inward' as const, 'outward' as const),
      bound: fc.double({ min: 0.5, max: 30, noNaN: true }),
    });
    fc.assert(
      fc.property(given, step, (past, step) => {
        const days = step.direction === 'inward' ? 14 : 30;
        const hours = Array.from({ length: days * 24 + 1 }, (_, hour) => now - hour * 3_600_000);
        // An event and the moment before it differ: both are looked at.
        const scores = hours.flatMap((at) =>
          (at === now - days * day ? [at] : [at, at - 1]).map(
            (moment) => trust(trustFactsAt(past, moment)).score ?? 0,
          ),
        );
        const expected =
          step.direction === 'inward'
            ? scores.every((score) => score >= step.bound)
            : scores.every((score) => score < step.bound);
        expect(hasStayed(past, step, now, defaultTrustWeights)).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });

  test('the bounds of all places are those of the rule', () => {
    expect([0, 1, 2, 3, 4].map((place) => boundOf('inward', place, thresholds))).toEqual([
      null,
      70,
      40,
      12,
      3,
    ]);
    expect([0, 1, 2, 3, 4].map((place) => boundOf('outward', place, thresholds))).toEqual([
      42,
      24,
      7.2,
      null,
      null,
    ]);
  });
});
