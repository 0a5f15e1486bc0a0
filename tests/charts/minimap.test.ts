/** The small picture of the whole: its size, what is in sight of it, and where a drag in it leads. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circles, people } from '../../renderer/charts/gallery/fixtures.ts';
import { drawMinimap, frameIn, minimapBoxes, minimapSize, pointIn } from '../../renderer/charts/minimap.ts';
import { layoutRings } from '../../renderer/charts/rings/layout.ts';
import { chartTheme } from '../../renderer/charts/theme.ts';
import { toScreen, wholeView } from '../../renderer/charts/view.ts';
import { size } from './crowd.ts';
import { recorder } from './recorder.ts';

const rings = (count: number) =>
  layoutRings(people(count, 5), circles(5), size, { sector: 'none', size: 'revenue' });
const scene = rings(240);

test('it is there from near alone, where there is room, and has the shape of the drawing', () => {
  expect(minimapSize(size, wholeView)).toBeNull();
  expect(minimapSize({ width: 300, height: 800 }, { k: 2, x: 0, y: 0 })).toBeNull();
  const near = { k: 2, x: 0, y: 0 };
  const mini = minimapSize(size, near)!;
  // Where it lies no name is placed.
  expect(minimapBoxes(size, wholeView)).toEqual([]);
  expect(minimapBoxes(size, near)).toMatchObject([mini]);
  expect(mini.width / mini.height).toBeCloseTo(size.width / size.height, 1);
});

test('the frame shows what is in sight, and its middle leads to the middle', () => {
  const views = fc.double({ min: 1.01, max: 48, noNaN: true }).chain((k) =>
    fc.record({
      k: fc.constant(k),
      x: fc.double({ min: size.width * (1 - k), max: 0, noNaN: true }),
      y: fc.double({ min: size.height * (1 - k), max: 0, noNaN: true }),
    }),
  );
  fc.assert(
    fc.property(views, (view) => {
      const mini = minimapSize(size, view)!;
      const frame = frameIn(mini, scene, view);
      expect(frame.x).toBeGreaterThanOrEqual(-0.001);
      expect(frame.x + frame.width).toBeLessThanOrEqual(mini.width + 0.001);
      const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
      const { x, y } = toScreen(view, pointIn(mini, scene, middle));
      // The small picture is whole pixels high: near the middle, not on it.
      expect(Math.abs(x - size.width / 2)).toBeLessThan(1);
      expect(Math.abs(y - size.height / 2)).toBeLessThan(size.height * 0.02 * view.k);
    }),
  );
});

test('people are specks, of whom a hundred thousand are told by some', () => {
  const specks = (count: number) => {
    const { pen, calls, bad } = recorder();
    drawMinimap(pen, rings(count), chartTheme('light', 5), { width: 120, height: 100 }, 2, null);
    expect(bad).toEqual([]);
    return calls.get('fillRect');
  };
  expect(specks(240)).toBe(240);
  expect(specks(20_000)).toBe(5000);
});

test('after a step it shows no density where before it showed none', () => {
  const before = rings(20_000);
  const painted = (shown: typeof before) => {
    const { pen, calls } = recorder();
    drawMinimap(pen, shown, chartTheme('light', 5), { width: 120, height: 100 }, 2, null);
    return Object.fromEntries(calls);
  };
  expect(painted({ ...before, step: { from: before, ground: [] } })).toEqual(painted(before));
});
