import { expect, test } from 'vitest';
import { people } from '../../renderer/charts/gallery/fixtures.ts';
import type { Person } from '../../shared/model/person.ts';
import { tiesOf } from '../../shared/rules/ties.ts';

const [first] = people(1, 5) as [Person];
const named = (uid: string, referredBy: string | null = null): Person => ({ ...first, uid, referredBy });
const some = [
  named('anna'),
  named('bo', 'anna'),
  named('cees', 'bo'),
  named('dirk', 'bo'),
  named('eva', 'gone'),
];
const uids = (list: readonly Person[]) => list.map(({ uid }) => uid);

test('somebody is tied to who brought them and whom they brought, and not to those further on', () => {
  const bo = tiesOf(some, 'bo')!;
  expect(bo.broughtBy?.uid).toBe('anna');
  expect(uids(bo.brought)).toEqual(['cees', 'dirk']);
  expect(bo.all).toEqual(new Set(['anna', 'bo', 'cees', 'dirk']));
  expect(uids(tiesOf(some, 'anna')!.brought)).toEqual(['bo']);
});

test('who brought them may be out of the circles, and so may they', () => {
  expect(tiesOf(some, 'eva')).toMatchObject({ broughtBy: null, brought: [], all: new Set(['eva']) });
  expect(tiesOf(some, 'gone')).toBeNull();
});

test('of any crowd each tie is told at both of its ends', () => {
  const crowd = people(300, 5);
  for (const { uid } of crowd) {
    for (const { uid: other } of tiesOf(crowd, uid)!.brought) {
      expect(tiesOf(crowd, other)!.broughtBy?.uid).toBe(uid);
    }
  }
});
