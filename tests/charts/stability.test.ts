/**
 * Somebody who comes, goes or moves leaves the others where they are, as far as there is room: on average
 * fewer than one in twenty moves by more than its own radius. Counted over a set of cases rather than in
 * each, as with twelve people a single one is more than that.
 */
import { expect, test } from 'vitest';
import { layoutFunnel } from '../../renderer/charts/funnel/layout.ts';
import { circles, inbound, people } from '../../renderer/charts/gallery/fixtures.ts';
import { layoutRings } from '../../renderer/charts/rings/layout.ts';
import type { Scene } from '../../renderer/charts/scene.ts';
import type { Person } from '../../shared/model/person.ts';
import { moved, size } from './crowd.ts';

type Draw = (crowd: readonly Person[]) => Scene;

const five = circles(5);
const drawings: Record<string, Draw> = {
  rings: (crowd) => layoutRings(crowd, five, size, { sector: 'none', size: 'revenue' }),
  funnel: (crowd) => layoutFunnel(crowd, inbound, five, size, { size: 'revenue' }),
};
const cases: readonly [people: number, cases: number][] = [
  [12, 60],
  [240, 30],
  [1000, 12],
  [10_000, 3],
];

/** What happens to the person with a number, as the people before and after. */
const events: Record<
  string,
  (crowd: readonly Person[], at: number) => [readonly Person[], readonly Person[]]
> = {
  'somebody new': (crowd) => [crowd.slice(0, -1), crowd],
  'somebody gone': (crowd, at) => [crowd, crowd.toSpliced(at, 1)],
  'somebody one circle and one stage further': (crowd, at) => {
    const person = crowd[at]!;
    const circle = `circle-${Math.max(0, Number(person.circle.at(-1)) - 1)}`;
    return [crowd, crowd.with(at, { ...person, circle, stage: person.stage === 'mql' ? 'sql' : 'mql' })];
  },
};

for (const [name, draw] of Object.entries(drawings)) {
  for (const [event, happen] of Object.entries(events)) {
    for (const [count, runs] of cases) {
      test(`${name}: ${event} among ${count} leaves the others`, () => {
        let share = 0;
        for (let seed = 1; seed <= runs; seed += 1) {
          const crowd = people(count + 1, 5, seed);
          const at = (seed * 7919) % count;
          const [before, after] = happen(crowd, at);
          share += moved(draw(before), draw(after), crowd[at]!.uid) / count / runs;
        }
        expect(share).toBeLessThan(0.05);
      });
    }
  }
}

test('a hundred people who come one by one leave the rings as they are', () => {
  const crowd = people(340, 5);
  let jumps = 0;
  for (let count = 240; count < 340; count += 1) {
    jumps += moved(drawings.rings!(crowd.slice(0, count)), drawings.rings!(crowd.slice(0, count + 1)), null);
  }
  expect(jumps / 100).toBeLessThan(240 * 0.05);
});
