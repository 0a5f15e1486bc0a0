import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clashesOf } from '../../shared/rules/clashes.ts';

describe('a clash', () => {
  const began = { notes: 'Bread', owner: null, capacity: 12 };

  it.each([
    ['nobody else wrote', { notes: 'Cake' }, began, []],
    ['they wrote another field', { notes: 'Cake' }, { ...began, owner: 'Wim' }, []],
    ['both wrote the same', { notes: 'Cake' }, { ...began, notes: 'Cake' }, []],
    [
      'both wrote one field',
      { notes: 'Cake', capacity: 9 },
      { ...began, notes: 'Tea', owner: 'Wim' },
      [{ field: 'notes', theirs: 'Tea', mine: 'Cake' }],
    ],
    ['they took it away', { notes: 'Cake' }, {}, [{ field: 'notes', theirs: null, mine: 'Cake' }]],
    ['there was nothing', { owner: 'Bo' }, { owner: 'Wim' }, [{ field: 'owner', theirs: 'Wim', mine: 'Bo' }]],
    ['nobody said what it began with', { source: 'Fair' }, { source: 'Web' }, []],
  ])('when %s', (_when, mine, theirs, clashes) => {
    expect(clashesOf(began, mine, theirs)).toEqual(clashes);
  });

  it('is over once what it began with is what they wrote, or what they wrote is taken', () => {
    const facts = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('', 'x', 'y', null));
    fc.assert(
      fc.property(facts, facts, facts, (start, mine, theirs) => {
        const fields = clashesOf(start, mine, theirs).map(({ field }) => field);
        const taken = Object.fromEntries(fields.map((field) => [field, theirs[field] ?? null]));
        expect(clashesOf({ ...start, ...taken }, mine, theirs)).toEqual([]);
        expect(clashesOf(start, { ...mine, ...taken }, theirs)).toEqual([]);
      }),
    );
  });
});
