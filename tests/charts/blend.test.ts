import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutFunnel } from '../../renderer/charts/funnel/layout.ts';
import { circles, inbound, people } from '../../renderer/charts/gallery/fixtures.ts';
import { blend } from '../../renderer/charts/interpolate.ts';
import { layoutRings } from '../../renderer/charts/rings/layout.ts';
import { dotsById, type Scene } from '../../renderer/charts/scene.ts';
import { size } from './crowd.ts';

const crowd = people(240, 5);
const rings = layoutRings(crowd, circles(5), size, { sector: 'none', size: 'revenue' });
const funnel = layoutFunnel(crowd, inbound, circles(5), size, { size: 'revenue' });
const times = fc.double({ min: 0, max: 1, noNaN: true });

/** Every number in a scene, with the path to it. */
function numbers(value: unknown, path = ''): [string, number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbers(inner, `${path}.${key}`));
}

test('a morph begins as the rings and ends as the funnel, and beyond its ends stays there', () => {
  const at = blend(rings, funnel);
  for (const time of [0, -1]) expect(at(time)).toBe(rings);
  for (const time of [1, 1.2]) expect(at(time)).toBe(funnel);
});

test('on the way everybody is there once, between the two places, nearer to the end as time goes on', () => {
  const at = blend(rings, funnel);
  const start = dotsById(rings);
  const end = dotsById(funnel);
  fc.assert(
    fc.property(times, times, (a, b) => {
      const [early, late] = [dotsById(at(Math.min(a, b))), dotsById(at(Math.max(a, b)))];
      expect(early.size).toBe(240);
      for (const [id, dot] of early) {
        const left = (from: typeof dot) => Math.hypot(end.get(id)!.x - from.x, end.get(id)!.y - from.y);
        expect(left(late.get(id)!)).toBeLessThanOrEqual(left(dot) + 1e-9);
        expect(left(dot)).toBeLessThanOrEqual(left(start.get(id)!) + 1e-9);
      }
    }),
    { numRuns: 30 },
  );
});

test('no number on the way is none, and nothing is more than opaque', () => {
  const scenes: [Scene, Scene][] = [
    [rings, funnel],
    [funnel, rings],
    [layoutRings([], circles(3), size, { sector: 'none', size: 'equal' }), funnel],
    [rings, layoutRings(crowd.slice(60), circles(7), size, { sector: 'tag', size: 'equal' })],
  ];
  fc.assert(
    fc.property(fc.constantFrom(...scenes), times, ([from, to], time) => {
      for (const [path, value] of numbers(blend(from, to)(time))) {
        expect(Number.isFinite(value), path).toBe(true);
        if (path.endsWith('.alpha') || path.endsWith('.r')) expect(value, path).toBeGreaterThanOrEqual(0);
        if (path.endsWith('.alpha')) expect(value, path).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 40 },
  );
});

test('whoever leaves fades out, whoever comes fades in, the others only move', () => {
  const before = layoutRings(crowd.slice(0, 200), circles(5), size, { sector: 'none', size: 'revenue' });
  const after = layoutRings(crowd.slice(40), circles(5), size, { sector: 'none', size: 'revenue' });
  const shown = dotsById(blend(before, after)(0.25));
  expect(shown.get(crowd[0]!.uid)!.alpha).toBe(0.75);
  expect(shown.get(crowd[239]!.uid)!.alpha).toBe(0.25);
  expect(shown.get(crowd[100]!.uid)!.alpha).toBe(1);
  expect(shown.size).toBe(240);
});

test('the bands of one kind move, those of the other fade, never both to be seen at half time', () => {
  const half = blend(rings, funnel)(0.5);
  expect(half.bands).toHaveLength(11);
  expect(half.bands.every(({ alpha }) => alpha === 0)).toBe(true);
  const smaller = layoutRings(crowd, circles(5), size, { sector: 'source', size: 'revenue' });
  const between = blend(rings, smaller)(0.5).bands;
  expect(between).toHaveLength(5);
  const outer = (scene: Scene) => (scene.bands[4]!.shape.kind === 'ring' ? scene.bands[4]!.shape.outer : 0);
  expect(outer({ ...rings, bands: between })).toBeCloseTo((outer(rings) + outer(smaller)) / 2);
});
