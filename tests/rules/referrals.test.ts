import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  broughtInAll,
  linesAbove,
  type Referral,
  referralValues,
  type Sale,
} from '../../shared/rules/referrals.ts';

/** Anna brought Bo and Cees, Bo brought Dirk. */
const referrals: readonly Referral<string>[] = [
  { contact: 'bo', referredBy: 'anna' },
  { contact: 'cees', referredBy: 'anna' },
  { contact: 'dirk', referredBy: 'bo' },
];

const sale = (amount: number, ...parties: string[]): Sale<string> => ({ parties, amount });

describe('what somebody brought', () => {
  it('is what they bought, and apart from it what those below them bought', () => {
    const values = referralValues(referrals, [sale(100, 'anna'), sale(40, 'bo'), sale(7, 'dirk')]);
    expect(Object.fromEntries(values)).toEqual({
      anna: { own: 100, referred: 47 },
      bo: { own: 40, referred: 7 },
      dirk: { own: 7, referred: 0 },
    });
  });

  it('counts a deal once that several below have a part in', () => {
    const values = referralValues(referrals, [sale(50, 'firm', 'bo', 'cees', 'dirk')]);
    expect(values.get('anna')).toEqual({ own: 0, referred: 50 });
  });

  it('counts a deal as their own where they have a part in it beside those below them', () => {
    const values = referralValues(referrals, [sale(50, 'firm', 'bo', 'dirk')]);
    expect(values.get('bo')).toEqual({ own: 50, referred: 0 });
    expect(values.get('firm')).toEqual({ own: 50, referred: 0 });
  });

  it('takes off what was paid back', () => {
    const values = referralValues(referrals, [sale(50, 'dirk'), sale(-20, 'dirk')]);
    expect(values.get('anna')).toEqual({ own: 0, referred: 30 });
  });

  it('ends where a line meets itself, and counts nobody twice', () => {
    const round: Referral<string>[] = [...referrals, { contact: 'anna', referredBy: 'dirk' }];
    expect(linesAbove(round)('dirk')).toEqual(['bo', 'anna']);
    const values = referralValues(round, [sale(10, 'bo')]);
    expect(Object.fromEntries(values)).toEqual({
      bo: { own: 10, referred: 0 },
      anna: { own: 0, referred: 10 },
      dirk: { own: 0, referred: 10 },
    });
  });
});

/** A forest of 12: each is referred by somebody before them, or by nobody; with deals of one to three parties. */
const forests = fc.record({
  above: fc.array(fc.option(fc.nat(), { nil: null }), { minLength: 12, maxLength: 12 }),
  sales: fc.array(
    fc.record({
      amount: fc.integer({ min: -50, max: 500 }),
      who: fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 20 },
  ),
});

const treeOf = ({ above }: { above: readonly (number | null)[] }): Referral<number>[] =>
  above.flatMap((chosen, contact) =>
    chosen === null || contact === 0 ? [] : [{ contact, referredBy: chosen % contact }],
  );

it('is the sum of the deals that anybody in their tree has a part in, each of them once', () => {
  fc.assert(
    fc.property(forests, (forest) => {
      const tree = treeOf(forest);
      const sales = forest.sales.map(({ amount, who }) => ({ amount, parties: who }));
      const values = referralValues(tree, sales);
      const below = (root: number): number[] => [
        root,
        ...tree.filter(({ referredBy }) => referredBy === root).flatMap(({ contact }) => below(contact)),
      ];
      for (let root = 0; root < 12; root += 1) {
        const members = new Set(below(root));
        const expected = sales
          .filter(({ parties }) => parties.some((party) => members.has(party)))
          .reduce((sum, { amount }) => sum + amount, 0);
        const own = sales
          .filter(({ parties }) => parties.includes(root))
          .reduce((sum, { amount }) => sum + amount, 0);
        const value = values.get(root) ?? { own: 0, referred: 0 };
        expect(value.own).toBe(own);
        expect(broughtInAll(value)).toBe(expected);
      }
    }),
  );
});
