import fc from 'fast-check';
import { expect, test } from 'vitest';
import { people } from '../../renderer/charts/gallery/fixtures.ts';
import type { Person } from '../../shared/model/person.ts';
import { filterPeople, type PeopleFilter, standings } from '../../shared/rules/peopleFilter.ts';

const crowd = people(300, 5);
const [first] = crowd as [Person];
const some: readonly Person[] = [
  {
    ...first,
    uid: 'anna',
    name: 'Anna Müller',
    organisation: 'Bäckerei Süß',
    tags: ['food'],
    stage: 'lead',
    driftState: 'none',
  },
  { ...first, uid: 'bo', name: 'Bo', tags: ['press', 'food'], stage: 'loyal', driftState: 'drifting' },
  { ...first, uid: 'cees', name: 'Cees', tags: [], stage: 'customer', driftState: 'due' },
];
const found = (filter: PeopleFilter) => filterPeople(some, filter).map(({ uid }) => uid);

test('people are found by a part of a name, an organisation or a tag, however it is written', () => {
  expect(found({ text: 'MULL' })).toEqual(['anna']);
  expect(found({ text: 'backerei suss' })).toEqual(['anna']);
  expect(found({ text: 'foo' })).toEqual(['anna', 'bo']);
  expect(found({ text: 'nobody' })).toEqual([]);
});

test('people are found by tag and by how they stand; who is found meets all that is asked', () => {
  expect(found({ tag: 'food' })).toEqual(['anna', 'bo']);
  expect(found({ standing: 'due' })).toEqual(['bo', 'cees']);
  expect(found({ standing: 'customers', tag: 'food' })).toEqual(['bo']);
});

test('without a question it is the very list, also where only spaces are typed', () => {
  expect(filterPeople(some, {})).toBe(some);
  expect(filterPeople(some, { text: '  ', tag: undefined })).toBe(some);
});

test('whoever asks for more finds some of the same people, in the same order', () => {
  const filters = fc.record(
    {
      text: fc.constantFrom('an', 'de', 'bakker', 'zzz'),
      circle: fc.constantFrom('circle-0', 'circle-4'),
      tag: fc.constantFrom('food', 'care'),
      standing: fc.constantFrom(...standings),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(filters, filters, (filter, more) => {
      const wider = filterPeople(crowd, filter);
      const both = filterPeople(wider, more);
      expect(both).toEqual(wider.filter((person) => filterPeople(crowd, more).includes(person)));
    }),
  );
});
