import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPastCadence } from '../../shared/rules/drift.ts';
import { groupFigures } from '../../shared/rules/groupFigures.ts';
import { person } from '../factories/person.ts';

const people = [
  person({ circle: 'core', revenue: 6000, trust: 90, driftState: 'on-time' }),
  person({ circle: 'core', revenue: 2000, trust: 70, driftState: 'due' }),
  person({ circle: 'leads', trust: 10, driftState: 'drifting' }),
  person({ circle: 'elsewhere', revenue: 2000, trust: 1 }),
];

describe('figures per group', () => {
  it('come in the order asked for, with zeros for a group of nobody', () => {
    expect(groupFigures(people, ['leads', 'core', 'world'], ({ circle }) => circle)).toEqual([
      { people: 1, revenue: 0, revenueShare: 0, trust: 10, pastCadence: 1 },
      { people: 2, revenue: 8000, revenueShare: 0.8, trust: 80, pastCadence: 1 },
      { people: 0, revenue: 0, revenueShare: 0, trust: null, pastCadence: 0 },
    ]);
  });

  it('have no share where nobody brought anything', () => {
    expect(groupFigures([person()], ['leads'], ({ circle }) => circle)[0]?.revenueShare).toBe(0);
  });

  it('add up to everybody when every group is asked for', () => {
    const keys = ['core', 'regulars', 'leads'];
    const anybody = fc.record({
      circle: fc.constantFrom(...keys),
      revenue: fc.nat(1_000_000),
      trust: fc.nat(100),
      driftState: fc.constantFrom('none' as const, 'on-time' as const, 'due' as const, 'drifting' as const),
    });
    fc.assert(
      fc.property(fc.array(anybody.map(person), { maxLength: 50 }), (everybody) => {
        const figures = groupFigures(everybody, keys, ({ circle }) => circle);
        const sum = (pick: (group: (typeof figures)[number]) => number) =>
          figures.reduce((total, group) => total + pick(group), 0);
        const revenue = everybody.reduce((total, one) => total + one.revenue, 0);
        expect(sum((group) => group.people)).toBe(everybody.length);
        expect(sum((group) => group.revenue)).toBe(revenue);
        expect(sum((group) => group.revenueShare)).toBeCloseTo(revenue === 0 ? 0 : 1, 10);
        expect(sum((group) => group.pastCadence)).toBe(everybody.filter(isPastCadence).length);
        expect(sum(({ trust, people: heads }) => (trust ?? 0) * heads)).toBeCloseTo(
          everybody.reduce((total, one) => total + (one.trust ?? 0), 0),
          6,
        );
      }),
    );
  });
});
