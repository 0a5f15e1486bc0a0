import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pareto } from '../../shared/rules/pareto.ts';

const earners = (...revenues: number[]) => revenues.map((booked) => ({ booked }));

describe('Pareto', () => {
  it('marks the smallest set that brings 80 %, the last one included when it is exactly 80 %', () => {
    const { vital, cumulative, ranked } = pareto(earners(10, 50, 30, 10));
    expect(ranked.map(({ booked }) => booked)).toEqual([50, 30, 10, 10]);
    expect(cumulative).toEqual([0.5, 0.8, 0.9, 1]);
    expect(vital).toEqual(earners(50, 30));
  });

  it('knows nobody where nobody bought', () => {
    expect(pareto(earners(0, 0))).toEqual({ ranked: [], cumulative: [], vital: [], revenue: 0 });
    expect(pareto([])).toEqual({ ranked: [], cumulative: [], vital: [], revenue: 0 });
  });

  it('needs one customer where there is one', () => {
    expect(pareto(earners(1, 0)).vital).toEqual(earners(1));
  });

  it('brings the share with the set and misses it with one fewer', () => {
    const revenues = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(revenues, (list) => {
        const { vital, revenue } = pareto(earners(...list));
        fc.pre(revenue > 0);
        const brought = vital.reduce((sum, customer) => sum + customer.booked, 0);
        const smallest = vital.at(-1)?.booked ?? 0;
        expect(brought * 5).toBeGreaterThanOrEqual(revenue * 4);
        expect((brought - smallest) * 5).toBeLessThan(revenue * 4);
      }),
    );
  });
});
