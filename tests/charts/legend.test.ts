import { expect, test } from 'vitest';
import { circles, people } from '../../renderer/charts/gallery/fixtures.ts';
import { layoutRings } from '../../renderer/charts/rings/layout.ts';
import { type LegendFacts, partsShown } from '../../renderer/charts/rings/legendParts.ts';
import { wholeView } from '../../renderer/charts/view.ts';
import type { Person } from '../../shared/model/person.ts';
import { size } from './crowd.ts';

const nothing: LegendFacts = {
  sizeBy: 'equal',
  arcs: false,
  steps: new Map(),
  trails: new Map(),
  named: false,
};
const calm = (person: Person): Person => ({ ...person, driftState: 'on-time' });
const rings = circles(5);
const drawn = (crowd: readonly Person[], of = rings) =>
  layoutRings(crowd, of, size, { sector: 'none', size: 'equal' });
const boundless = rings.map((circle) => ({ ...circle, capacity: null }));
const crowd = people(60, 5).map(calm);

test('a legend explains no more than there is: of nobody nothing, of calm people where they stand', () => {
  expect(partsShown(drawn([]), wholeView, { ...nothing, sizeBy: 'revenue', named: true })).toEqual([]);
  expect(partsShown(drawn(crowd, boundless), wholeView, nothing)).toEqual(['place']);
});

test.each<[string, Partial<LegendFacts>]>([
  ['size', { sizeBy: 'revenue' }],
  ['step', { steps: new Map([[crowd[0]!.uid, 'inward']]) }],
  ['arc', { arcs: true }],
  ['trail', { trails: new Map([[crowd[0]!.uid, rings[4]!.id]]) }],
  ['names', { named: true }],
])('it explains what there is: %s', (part, facts) => {
  expect(partsShown(drawn(crowd, boundless), wholeView, { ...nothing, ...facts })).toEqual(['place', part]);
});

test('it explains leans where somebody drifts, and edges where a circle has a capacity', () => {
  const drifting = crowd.map(
    (person, index): Person => (index === 7 ? { ...person, driftState: 'drifting' } : person),
  );
  expect(partsShown(drawn(drifting, boundless), wholeView, nothing)).toEqual(['place', 'lean']);
  expect(partsShown(drawn(crowd), wholeView, nothing)).toEqual(['place', 'edge']);
});

test('it explains nothing of whoever is not drawn, or came from a circle that is gone', () => {
  const facts: LegendFacts = {
    ...nothing,
    steps: new Map([['nobody', 'outward']]),
    trails: new Map([
      ['nobody', rings[0]!.id],
      [crowd[0]!.uid, 'gone'],
    ]),
  };
  expect(partsShown(drawn(crowd, boundless), wholeView, facts)).toEqual(['place']);
});

test('warm ground is explained while it shows; from near there are people, their sizes and names', () => {
  const outside = people(100_000, 5).map((person) => ({ ...calm(person), circle: 'circle-4' }));
  const many = drawn(outside, boundless);
  const facts: LegendFacts = { ...nothing, sizeBy: 'revenue', named: true };
  expect(partsShown(many, wholeView, facts)).toEqual(['place', 'many']);
  expect(partsShown(many, { k: 30, x: 0, y: 0 }, facts)).toEqual(['place', 'size', 'names']);
});
