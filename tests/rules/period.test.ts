import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { period, type Standing } from '../../shared/rules/period.ts';

const circles = ['core', 'regulars', 'leads'];
const standing = (placed: Readonly<Record<string, string>>, there = circles): Standing => ({
  circles: there,
  placed: new Map(Object.entries(placed)),
});
const name = (contact: string) => contact;

describe('a period', () => {
  it('tells each move by where it went, the innermost first', () => {
    const { moves, came, left } = period(
      standing({ anna: 'leads', bo: 'core', cees: 'regulars', dirk: 'leads' }),
      standing({ anna: 'regulars', bo: 'leads', cees: 'regulars', eva: 'core' }),
      name,
    );
    expect(moves).toEqual([
      { contact: 'bo', name: 'bo', from: 'core', to: 'leads', direction: 'outward' },
      { contact: 'anna', name: 'anna', from: 'leads', to: 'regulars', direction: 'inward' },
    ]);
    expect({ came, left }).toEqual({ came: 1, left: 1 });
  });

  it('takes nobody for moved whose circle went to another place', () => {
    const { moves } = period(
      standing({ anna: 'leads' }),
      standing({ anna: 'leads' }, ['leads', 'core', 'regulars']),
      name,
    );
    expect(moves).toEqual([]);
  });

  it('counts circles that began and ended, and knows the way out of one that is gone', () => {
    const told = period(
      standing({ anna: 'leads', bo: 'core' }),
      standing({ anna: 'regulars', bo: 'regulars' }, ['regulars', 'friends']),
      name,
    );
    expect(told.moves.map(({ contact, direction }) => [contact, direction])).toEqual([
      ['anna', 'inward'],
      ['bo', 'inward'],
    ]);
    expect(told.circles).toEqual([
      { circle: 'regulars', before: 0, after: 2 },
      { circle: 'friends', before: null, after: 0 },
      { circle: 'core', before: 1, after: null },
      { circle: 'leads', before: 1, after: null },
    ]);
  });

  it('backwards says the opposite, and everybody is accounted for', () => {
    const placed = fc
      .dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom(...circles))
      .map((people) => standing(people));
    fc.assert(
      fc.property(placed, placed, (before, after) => {
        const there = period(before, after, name);
        const back = period(after, before, name);
        expect(new Set(back.moves.map(({ contact, direction }) => `${contact} ${direction}`))).toEqual(
          new Set(
            there.moves.map(
              ({ contact, direction }) => `${contact} ${direction === 'inward' ? 'outward' : 'inward'}`,
            ),
          ),
        );
        expect([back.came, back.left]).toEqual([there.left, there.came]);
        expect(before.placed.size + there.came - there.left).toBe(after.placed.size);
      }),
    );
  });
});
