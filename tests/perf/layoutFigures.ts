import { circles, people } from '../../renderer/charts/gallery/fixtures.ts';
import { layoutRings } from '../../renderer/charts/rings/layout.ts';
import { absolute, type Figure, median, relative, worked } from './figure.ts';

const size = { width: 760, height: 760 };

async function layoutTime(count: number): Promise<number> {
  const everybody = people(count, 5);
  const times: number[] = [];
  for (let round = 0; round < 15; round += 1) {
    times.push(
      await worked(() => layoutRings(everybody, circles(5), size, { sector: 'none', size: 'revenue' })),
    );
  }
  return median(times);
}

/** Layout of the rings, which must grow no faster than the number of people. */
export async function* layoutFigures(): AsyncGenerator<Figure> {
  const [some, many] = [await layoutTime(10_000), await layoutTime(100_000)];
  yield absolute('layout of the rings', 10_000, some, 'ms', 30);
  yield absolute('layout of the rings', 100_000, many, 'ms', 300);
  // A quarter more than ten times is still called linear: caches are not.
  yield relative('layout of the rings, growth over ten times as many', 100_000, {
    value: many,
    bare: some * 10,
    unit: 'ms',
    goal: 1.25,
  });
}
