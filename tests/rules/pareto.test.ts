import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pareto } from '../../shared/rules/pareto.ts';
import { broughtInAll } from '../../shared/rules/referrals.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Customers who each bought for so much, `a` first. */
const bought = (...amounts: number[]) =>
  amounts.map((amount, index) => ({ amount, parties: [names[index] as string] }));

describe('Pareto', () => {
  it('marks the smallest set that brings 80 %, the last one included when it is exactly 80 %', () => {
    const { ranked, cumulative, vital } = pareto(names, [], bought(10, 50, 30, 10));
    expect(ranked.map(({ contact, own }) => [contact, own])).toEqual([
      ['b', 50],
      ['c', 30],
      ['a', 10],
      ['d', 10],
    ]);
    expect(cumulative).toEqual([0.5, 0.8, 0.9, 1]);
    expect(vital).toBe(2);
  });

  it('marks those too who bring just as much as the last of them', () => {
    expect(pareto(names, [], bought(60, 20, 20, 20)).vital).toBe(4);
    expect(pareto(names, [], bought(60, 20, 20, 5)).vital).toBe(3);
  });

  it('knows nobody where nobody bought', () => {
    const nobody = { ranked: [], cumulative: [], bought: [], vital: 0, revenue: 0 };
    expect(pareto(names, [], bought(0, 0))).toEqual(nobody);
    expect(pareto([], [], [])).toEqual(nobody);
  });

  it('ranks by what they bought and what those they referred bought, both shown apart', () => {
    const referrals = [
      { contact: 'b', referredBy: 'a' },
      { contact: 'c', referredBy: 'b' },
    ];
    const { ranked, revenue, cumulative, bought: own } = pareto(names, referrals, bought(10, 20, 30, 35));
    expect(ranked).toEqual([
      { contact: 'a', own: 10, referred: 50 },
      { contact: 'b', own: 20, referred: 30 },
      { contact: 'd', own: 35, referred: 0 },
      { contact: 'c', own: 30, referred: 0 },
    ]);
    // Each euro once: what Anna brought is not brought again by those she referred.
    expect(revenue).toBe(95);
    expect(cumulative).toEqual([60 / 95, 60 / 95, 1, 1]);
    expect(own).toEqual([10 / 95, 30 / 95, 65 / 95, 1]);
  });

  it('ranks who never bought and brought others', () => {
    const { ranked, vital } = pareto(names, [{ contact: 'b', referredBy: 'f' }], bought(10, 90));
    expect(ranked[0]).toEqual({ contact: 'b', own: 90, referred: 0 });
    expect(ranked[1]).toEqual({ contact: 'f', own: 0, referred: 90 });
    expect(vital).toBe(2);
  });

  it('leaves out who was paid back more than they bought', () => {
    expect(pareto(names, [], bought(10, -5)).ranked.map(({ contact }) => contact)).toEqual(['a']);
  });
});

/** Six people, each referred by somebody before them or by nobody, who bought together or alone. */
const cases = fc.record({
  above: fc.array(fc.option(fc.nat(), { nil: null }), { minLength: 6, maxLength: 6 }),
  sales: fc.array(
    fc.record({
      amount: fc.integer({ min: 0, max: 1_000 }),
      parties: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 15 },
  ),
});

it('brings the share with the set and misses it without those who bring least of it', () => {
  fc.assert(
    fc.property(cases, ({ above, sales }) => {
      const referrals = above.flatMap((chosen, place) =>
        chosen === null || place === 0
          ? []
          : [{ contact: names[place] as string, referredBy: names[chosen % place] as string }],
      );
      const { ranked, cumulative, bought: own, vital, revenue } = pareto(names, referrals, sales);
      fc.pre(revenue > 0);
      expect(revenue).toBe(sales.reduce((sum, { amount }) => sum + amount, 0));
      expect(cumulative.at(-1)).toBe(1);
      expect(cumulative).toEqual(cumulative.toSorted((one, other) => one - other));
      for (const [place, share] of own.entries())
        expect(share).toBeLessThanOrEqual(cumulative[place]! + 1e-12);
      const set = ranked.slice(0, vital);
      expect(cumulative[vital - 1]! * 5).toBeGreaterThanOrEqual(4);
      const least = broughtInAll(set.at(-1)!);
      const larger = set.filter((one) => broughtInAll(one) > least).length;
      if (larger > 0) expect(cumulative[larger - 1]! * 5).toBeLessThan(4);
      // Nobody outside the set brings as much as anybody in it.
      for (const one of ranked.slice(vital)) expect(broughtInAll(one)).toBeLessThan(least);
    }),
  );
});
