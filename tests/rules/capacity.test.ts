import { expect, test } from 'vitest';
import { people } from '../../renderer/charts/gallery/fixtures.ts';
import type { Person } from '../../shared/model/person.ts';
import { overCapacity, overfullCircles } from '../../shared/rules/capacity.ts';

const circles = [
  { uid: 'core', capacity: 2 },
  { uid: 'regulars', capacity: 3 },
  { uid: 'world', capacity: null },
];

/** Three in the core, two regulars, seven in the world; trust 10, 20, 30 and so on. */
const twelve = people(12, 5).map(
  (person, index): Person => ({
    ...person,
    uid: `p${index}`,
    circle: index < 3 ? 'core' : index < 5 ? 'regulars' : 'world',
    trust: (index + 1) * 10,
  }),
);

test('tells of the circle somebody came into that is now too full, and who there has the lowest trust', () => {
  const [overfull, ...others] = overfullCircles(twelve, circles, new Set(['p2']));
  expect(overfull).toMatchObject({ circle: 'core', count: 3, capacity: 2, lowest: { uid: 'p0' } });
  expect(others).toEqual([]);
});

test('offers nobody who just came in, even with the lowest trust', () => {
  expect(overfullCircles(twelve, circles, new Set(['p0']))[0]?.lowest?.uid).toBe('p1');
  expect(overfullCircles(twelve, circles, new Set(['p0', 'p1', 'p2']))[0]?.lowest).toBeNull();
});

test('is silent about a full circle, one without a limit and one nobody came into', () => {
  const full = [{ uid: 'core', capacity: 3 }, ...circles.slice(1)];
  expect(overfullCircles(twelve, full, new Set(['p2', 'p3', 'p11']))).toEqual([]);
  expect(overfullCircles(twelve, circles, new Set(['p3']))).toEqual([]);
});

test('names every circle that holds more than its capacity, whoever came when', () => {
  expect(overCapacity(twelve, circles)).toMatchObject([
    { circle: 'core', count: 3, capacity: 2, lowest: { uid: 'p0' } },
  ]);
});
