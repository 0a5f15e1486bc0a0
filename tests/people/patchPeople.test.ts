import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patchPeople } from '../../renderer/people/patchPeople.ts';
import type { Person } from '../../shared/model/person.ts';
import { person as personWith } from '../factories/person.ts';

/** Somebody by number; their name gives their place. */
const somebody = fc.record({ number: fc.nat({ max: 30 }), name: fc.constantFrom('a', 'b', 'c', 'd') });
const crowds = fc.uniqueArray(somebody, { selector: ({ number }) => number, maxLength: 20 });

function listOf(crowd: readonly { number: number; name: string }[]): Person[] {
  return crowd
    .map(({ number, name }) => personWith({ uid: String(number), name }))
    .sort((one, other) => one.name.localeCompare(other.name) || Number(one.uid) - Number(other.uid));
}

test('whoever came, went or was renamed, the list is the one the core has; all others stay the same objects', () => {
  fc.assert(
    fc.property(crowds, crowds, fc.array(fc.nat({ max: 30 })), (earlier, later, asked) => {
      const [before, after] = [listOf(earlier), listOf(later)];
      const same = (person: Person, list: readonly Person[]) =>
        list.some(({ uid, name }) => uid === person.uid && name === person.name);
      const uids = [
        ...new Set([
          ...before.filter((person) => !same(person, after)).map(({ uid }) => uid),
          ...after.filter((person) => !same(person, before)).map(({ uid }) => uid),
          // More may be named than differ.
          ...asked.map(String),
        ]),
      ];
      const listed = after.flatMap((person, index) =>
        uids.includes(person.uid) ? [{ person, after: after[index - 1]?.uid ?? null }] : [],
      );
      const patched = patchPeople(before, uids, listed);
      expect(patched).toEqual(after);
      for (const person of before.filter((one) => same(one, after))) expect(patched).toContain(person);
    }),
  );
});

test('a list that lacks whoever stands before somebody cannot be patched', () => {
  const [one, two] = listOf([
    { number: 1, name: 'a' },
    { number: 2, name: 'b' },
  ]);
  expect(patchPeople([one!], ['2'], [{ person: two!, after: '7' }])).toBeNull();
  expect(patchPeople([one!], ['2'], [{ person: two!, after: '1' }])).toEqual([one, two]);
});
