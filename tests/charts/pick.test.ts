import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutFunnel } from '../../renderer/charts/funnel/layout.ts';
import { circles, inbound, people } from '../../renderer/charts/gallery/fixtures.ts';
import { pickBand, pickBox, pickDot } from '../../renderer/charts/pick.ts';
import { layoutRings } from '../../renderer/charts/rings/layout.ts';
import type { Scene } from '../../renderer/charts/scene.ts';
import {
  discShows,
  isInSight,
  toScene,
  toScreen,
  type View,
  viewOn,
  wholeView,
} from '../../renderer/charts/view.ts';
import { counts, size } from './crowd.ts';

const views: fc.Arbitrary<View> = fc.record({
  k: fc.double({ min: 1, max: 48, noNaN: true }),
  x: fc.double({ min: -4000, max: 4000, noNaN: true }),
  y: fc.double({ min: -4000, max: 4000, noNaN: true }),
});
const spots = fc.record({
  x: fc.double({ min: 0, max: size.width, noNaN: true }),
  y: fc.double({ min: 0, max: size.height, noNaN: true }),
});

function scenes(count: number): readonly Scene[] {
  const crowd = people(count, 5);
  return [
    layoutRings(crowd, circles(5), size, { sector: 'none', size: 'revenue' }),
    layoutFunnel(crowd, inbound, circles(5), size, { size: 'revenue' }),
  ];
}

for (const count of counts) {
  test(`each of ${count} dots is found at its centre and just inside its edge`, () => {
    for (const scene of scenes(count)) {
      for (const dot of scene.dots) {
        expect(pickDot(scene, dot.x, dot.y)).toBe(dot);
        expect(pickDot(scene, dot.x + dot.r * 0.99, dot.y)).toBe(dot);
        expect(pickDot(scene, dot.x, dot.y - dot.r * 1.01)).not.toBe(dot);
      }
    }
  });
}

test('a point finds the dot that holds it, and nothing between the dots', () => {
  const [rings] = scenes(1000);
  fc.assert(
    fc.property(spots, ({ x, y }) => {
      const holding = rings!.dots.filter((dot) => Math.hypot(dot.x - x, dot.y - y) <= dot.r);
      expect(pickDot(rings!, x, y)).toBe(holding[0] ?? null);
    }),
  );
});

test('of dots on their way that lie over each other the topmost is found', () => {
  const [scene] = scenes(12);
  const [first] = scene!.dots;
  const above = { ...first!, id: 'above' };
  expect(pickDot({ ...scene!, dots: [...scene!.dots, above] }, first!.x, first!.y)).toBe(above);
});

test('a tiny dot is found from close by, unless another holds the point', () => {
  const [scene] = scenes(12);
  const [large] = scene!.dots;
  const tiny = { ...large!, id: 'tiny', x: large!.x + large!.r + 2, r: 0.5 };
  const crowded = { ...scene!, dots: [large!, tiny] };
  expect(pickDot(crowded, tiny.x + 3, tiny.y, 4)).toBe(tiny);
  expect(pickDot(crowded, tiny.x + 5, tiny.y, 4)).toBeNull();
  expect(pickDot(crowded, large!.x + large!.r - 0.5, large!.y, 4)).toBe(large);
});

test('on the screen, at any zoom and pan, a dot is where it is drawn', () => {
  const [rings] = scenes(240);
  fc.assert(
    fc.property(views, fc.integer({ min: 0, max: 239 }), (view, index) => {
      const dot = rings!.dots[index]!;
      const seen = toScreen(view, dot);
      const { x, y } = toScene(view, seen);
      expect(pickDot(rings!, x, y)).toBe(dot);
      expect(discShows(view, dot.x, dot.y, dot.r, size)).toBe(
        seen.x + dot.r * view.k > 0 &&
          seen.y + dot.r * view.k > 0 &&
          seen.x - dot.r * view.k < size.width &&
          seen.y - dot.r * view.k < size.height,
      );
    }),
  );
});

test('the whole view leaves everything where the layout put it', () => {
  fc.assert(
    fc.property(spots, (spot) => {
      expect(toScreen(wholeView, spot)).toEqual(spot);
    }),
  );
});

test('every dot lies in the band it belongs to; outside there is none', () => {
  for (const scene of scenes(240)) {
    for (const dot of scene.dots) expect(pickBand(scene, dot.x, dot.y)?.id).toBe(dot.band);
    expect(pickBand(scene, 1, 1)).toBeNull();
  }
});

test('a box picks those whose centre it holds', () => {
  const [rings] = scenes(240);
  fc.assert(
    fc.property(spots, spots, (a, b) => {
      const box = {
        x: Math.min(a.x, b.x),
        y: Math.min(a.y, b.y),
        width: Math.abs(a.x - b.x),
        height: Math.abs(a.y - b.y),
      };
      const picked = new Set(pickBox(rings!, box));
      for (const dot of rings!.dots) {
        const across = (dot.x - a.x) * (dot.x - b.x) <= 0;
        const down = (dot.y - a.y) * (dot.y - b.y) <= 0;
        expect(picked.has(dot.id)).toBe(across && down);
      }
    }),
    { numRuns: 30 },
  );
});

const near: fc.Arbitrary<View> = fc.double({ min: 1, max: 48, noNaN: true }).chain((k) =>
  fc.record({
    k: fc.constant(k),
    x: fc.double({ min: size.width * (1 - k), max: 0, noNaN: true }),
    y: fc.double({ min: size.height * (1 - k), max: 0, noNaN: true }),
  }),
);

test('the view comes to a dot that is out of sight or too small, and stays with one that is seen', () => {
  const dots = fc.tuple(spots, fc.double({ min: 0.05, max: 14, noNaN: true }));
  fc.assert(
    fc.property(near, dots, (view, [spot, r]) => {
      const dot = { ...spot, r };
      const next = viewOn(view, dot, size);
      expect(viewOn(next, dot, size)).toEqual(next);
      // The drawing fills what shows, also at its edge.
      expect(next.x).toBeLessThanOrEqual(0);
      expect(next.y).toBeLessThanOrEqual(0);
      expect(next.x).toBeGreaterThanOrEqual(size.width * (1 - next.k) - 1e-6);
      expect(next.k).toBeGreaterThanOrEqual(view.k);
      expect(r * next.k).toBeGreaterThanOrEqual(Math.min(1.8, r * 48) - 1e-9);
      expect(discShows(next, dot.x, dot.y, Math.max(1, r), size)).toBe(true);
      if (r * view.k >= 1.8 && isInSight(view, dot, size)) expect(next).toBe(view);
    }),
  );
  const unseen = { x: 300, y: 200, r: 0.5 };
  const { k, ...from } = viewOn(wholeView, unseen, size);
  expect(k).toBe(14);
  expect(toScreen({ k, ...from }, unseen)).toEqual({ x: size.width / 2, y: size.height / 2 });
});
