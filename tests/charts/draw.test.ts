import { expect, test } from 'vitest';
import { drawScene } from '../../renderer/charts/draw.ts';
import { layoutFunnel } from '../../renderer/charts/funnel/layout.ts';
import { circles, inbound, people } from '../../renderer/charts/gallery/fixtures.ts';
import { drawOverlay, emptyOverlay, type Overlay } from '../../renderer/charts/overlay.ts';
import { layoutRings } from '../../renderer/charts/rings/layout.ts';
import type { Scene } from '../../renderer/charts/scene.ts';
import { chartTheme } from '../../renderer/charts/theme.ts';
import { type View, wholeView } from '../../renderer/charts/view.ts';
import { size } from './crowd.ts';
import { type Recorder, recorder, total } from './recorder.ts';

const theme = chartTheme('light', 5);
const words = { you: 'You', names: [] };

function rings(count: number): Scene {
  return layoutRings(people(count, 5), circles(5), size, { sector: 'none', size: 'revenue' });
}

function base(scene: Scene, view: View = wholeView): Recorder {
  const record = recorder();
  drawScene(record.pen, scene, theme, view, 2, words);
  return record;
}

function overlay(scene: Scene, lying: Partial<Overlay>): Recorder {
  const record = recorder();
  drawOverlay(record.pen, scene, theme, wholeView, 2, { ...emptyOverlay, ...lying });
  return record;
}

test('painting costs as many calls per person for ten thousand as for a few hundred', () => {
  const perPerson = (count: number) => (total(base(rings(count))) - total(base(rings(0)))) / count;
  // A dot is a path of its own (three calls) and now and then a tail.
  expect(perPerson(10_000)).toBeLessThan(4);
  expect(perPerson(10_000)).toBeLessThanOrEqual(perPerson(240) + 0.1);
});

test('a dot is one disc, a band an edge and a ground, the middle a disc and a word', () => {
  const scene = rings(240);
  const { calls, texts, bad } = base(scene);
  // Per band its outer edge twice, as ground and as line, and its inner edge unless it is the core; of the
  // three with a capacity also the part in use.
  expect(calls.get('arc')).toBe(240 + 5 * 3 - 1 + 3 + 1);
  expect(calls.get('clearRect')).toBe(1);
  expect(texts).toEqual(['You']);
  expect(bad).toEqual([]);
});

test('the edge of a circle tells how much of its capacity is in use, at most once round', () => {
  const crowd = people(240, 5);
  const turns = (capacity: number) => {
    const angles: number[] = [];
    const { pen } = recorder();
    const watching = new Proxy(pen, {
      get: (target, name) =>
        name === 'arc'
          ? (_x: number, _y: number, _r: number, from: number, to: number) =>
              angles.push((to - from) / (2 * Math.PI))
          : Reflect.get(target, name),
    });
    const core = { id: 'circle-0', name: 'Core', capacity };
    const scene = layoutRings(crowd, [core], size, { sector: 'none', size: 'equal' });
    drawScene(watching, { ...scene, dots: [] }, chartTheme('light', 1), wholeView, 1, words);
    // The ground, the edge, the capacity, the middle.
    return angles[2];
  };
  const inCore = crowd.filter(({ circle }) => circle === 'circle-0').length;
  expect(turns(inCore * 4)).toBeCloseTo(0.25);
  expect(turns(inCore)).toBeCloseTo(1);
  expect(turns(1)).toBeCloseTo(1);
});

test('bands whose dots are too small to tell apart show density; zooming in shows their people', () => {
  const scene = rings(100_000);
  const whole = base(scene);
  expect(whole.calls.get('arc')).toBeLessThan(30_000);
  expect(whole.bad).toEqual([]);
  const dense = scene.bands.at(-1)!;
  const dot = scene.dots.find(({ band }) => band === dense.id)!;
  const k = 8;
  const close: View = { k, x: size.width / 2 - dot.x * k, y: size.height / 2 - dot.y * k };
  const shown = scene.dots.filter(
    ({ x, y }) => Math.abs(x - dot.x) * k < size.width / 2 && Math.abs(y - dot.y) * k < size.height / 2,
  );
  expect(shown.length).toBeGreaterThan(100);
  expect(base(scene, close).calls.get('arc')).toBeGreaterThanOrEqual(shown.length);
});

test('what is out of sight is not painted', () => {
  const scene = rings(10_000);
  const corner: View = { k: 12, x: 0, y: 0 };
  expect(base(scene, corner).calls.get('arc')).toBeLessThan(100);
});

test('hovering paints one ring, whether twelve people are drawn or ten thousand', () => {
  const few = rings(12);
  const many = rings(10_000);
  const hover = (scene: Scene) => total(overlay(scene, { hovered: scene.dots[5]!.id }));
  expect(hover(few)).toBe(hover(many));
  expect(overlay(many, { hovered: many.dots[5]!.id }).calls.get('arc')).toBe(1);
});

test('the overlay rings whoever is selected, at the keyboard or pointed at, and nobody who is not drawn', () => {
  const scene = rings(240);
  const selected = new Set(scene.dots.slice(0, 20).map(({ id }) => id));
  expect(overlay(scene, { selected }).calls.get('arc')).toBe(20);
  expect(
    overlay(scene, { selected: new Set(['nobody']), hovered: 'nobody', focused: 'nobody' }).calls.has('arc'),
  ).toBe(false);
});

test('an arrow of a suggested step begins beside its dot and points to the middle, or away from it and its tail', () => {
  const scene = rings(240);
  const middle = scene.you!;
  const drifting = scene.dots.find(({ tailX, tailY }) => tailX !== 0 || tailY !== 0)!;
  const others = scene.dots.filter(({ r, id }) => r > 3 && id !== drifting.id).slice(0, 3);
  for (const dot of [drifting, ...others]) {
    for (const direction of ['inward', 'outward'] as const) {
      const { log } = overlay(scene, { steps: new Map([[dot.id, direction]]) });
      const points = log.flatMap(([name, x, y]) =>
        name === 'moveTo' || name === 'lineTo' ? [{ x: Number(x), y: Number(y) }] : [],
      );
      expect(points).toHaveLength(3);
      const tip = points[1]!;
      const far = (point: { x: number; y: number }) => Math.hypot(point.x - middle.x, point.y - middle.y);
      const tail = Math.hypot(dot.tailX, dot.tailY);
      for (const point of points) {
        expect(Math.hypot(point.x - dot.x, point.y - dot.y)).toBeGreaterThan(dot.r);
        if (direction === 'inward') expect(far(point)).toBeGreaterThanOrEqual(far(tip));
        else {
          expect(far(point)).toBeLessThanOrEqual(far(tip));
          expect(far(point)).toBeGreaterThan(far(dot) + tail);
        }
      }
    }
  }
  const none = overlay(scene, { steps: new Map([['nobody', 'inward']]) });
  expect(none.calls.has('lineTo')).toBe(false);
});

test('a drag carries its dots and lights up the band they would fall into', () => {
  const scene = rings(240);
  const uids = scene.dots.slice(0, 3).map(({ id }) => id);
  const { calls } = overlay(scene, { drag: { uids, dx: 4, dy: 4 }, target: scene.bands[1]!.id });
  // Three dots, and both edges of the ring.
  expect(calls.get('arc')).toBe(5);
  expect(overlay(scene, { drag: { uids, dx: 4, dy: 4 } }).calls.get('arc')).toBe(3);
});

test('an empty workspace still draws its circles and the middle', () => {
  const { calls, texts, bad } = base(rings(0));
  expect(calls.get('arc')).toBe(15);
  expect(texts).toEqual(['You']);
  expect(bad).toEqual([]);
});

test('a funnel paints without a number that is none', () => {
  for (const count of [0, 12, 100_000]) {
    const scene = layoutFunnel(people(count, 5), inbound, circles(5), size, { size: 'revenue' });
    expect(base(scene).bad).toEqual([]);
  }
});
