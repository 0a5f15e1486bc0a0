import { circles, people } from '../../renderer/charts/gallery/fixtures.ts';
import { layoutRings } from '../../renderer/charts/rings/layout.ts';
import { absolute, type Figure, median, relative } from './figure.ts';

const size = { width: 760, height: 760 };

function layoutTime(count: number): number {
  const everybody = people(count, 5);
  const times = Array.from({ length: 9 }, () => {
    const started = performance.now();
    layoutRings(everybody, circles(5), size, { sector: 'none', size: 'revenue' });
    return performance.now() - started;
  });
  return median(times);
}

/** Layout of the rings, which must grow no faster than the number of people. */
export function* layoutFigures(): Generator<Figure> {
  const [some, many] = [layoutTime(10_000), layoutTime(100_000)];
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
