import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutTree, type Member, membersBelow, walkTree } from '../../renderer/charts/tree/layout.ts';

const member = (uid: string, referredBy: string | null, own = 0, referred = 0): Member => ({
  uid,
  referredBy,
  own,
  referred,
});

/** Anna brought Bo, who brought Dirk, and Cees. */
const family = [
  member('anna', 'somebody', 100, 90),
  member('bo', 'anna', 10, 70),
  member('dirk', 'bo', 70),
  member('cees', 'anna'),
];

describe('a tree of referrals', () => {
  const { dots, branches } = layoutTree(family, 'anna');
  const dot = (uid: string) => dots.find((one) => one.uid === uid)!;

  it('stands from left to right, and nobody on another', () => {
    expect(dot('anna').x).toBeLessThan(dot('bo').x);
    expect(dot('bo').x).toBe(dot('cees').x);
    expect(dot('bo').y).toBeLessThan(dot('cees').y);
  });

  it('has dots as large as what was bought, and branches as wide as what came through', () => {
    expect(dot('anna').r).toBeGreaterThan(dot('dirk').r);
    const width = (uid: string) => branches.find(({ to }) => to === uid)!.width;
    expect(width('bo')).toBeGreaterThan(width('dirk'));
    expect(width('cees')).toBe(0);
    expect(branches).toHaveLength(3);
  });

  it('is walked by arrow keys', () => {
    const walk = (from: string, ...keys: string[]) =>
      keys.reduce<string | null>((at, key) => at && walkTree(dots, at, key), from);
    expect(walk('anna', 'ArrowRight')).toBe('bo');
    expect(walk('anna', 'ArrowDown', 'ArrowDown', 'ArrowDown')).toBe('cees');
    expect(walk('dirk', 'ArrowLeft', 'ArrowLeft')).toBe('anna');
    expect(walk('dirk', 'ArrowRight')).toBeNull();
    expect(walk('bo', 'End', 'Home')).toBe('anna');
  });

  it('holds who stands below somebody, each before those they brought', () => {
    const others = [member('eva', null), ...family.toReversed()];
    const below = (uid: string) =>
      membersBelow(others)(others.find((one) => one.uid === uid)!).map((one) => one.uid);
    expect(below('bo')).toEqual(['bo', 'dirk']);
    expect(below('anna')).toEqual(['anna', 'cees', 'bo', 'dirk']);
  });
});

it('never draws two people in one place, and everybody within the drawing', () => {
  const forests = fc.array(fc.nat(), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(forests, (above) => {
      const members = above.map((chosen, place) =>
        member(`p${place}`, place === 0 ? null : `p${chosen % place}`, chosen % 7, chosen % 11),
      );
      const { dots, width, height } = layoutTree(members, 'p0');
      expect(dots).toHaveLength(members.length);
      expect(new Set(dots.map(({ x, y }) => `${x} ${y.toFixed(3)}`)).size).toBe(dots.length);
      for (const { x, y } of dots) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(height);
      }
      expect(new Set(dots.map(({ place }) => place)).size).toBe(dots.length);
    }),
  );
});
