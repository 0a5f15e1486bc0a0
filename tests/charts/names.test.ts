import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutFunnel } from '../../renderer/charts/funnel/layout.ts';
import { circles, inbound, people } from '../../renderer/charts/gallery/fixtures.ts';
import { placeNames } from '../../renderer/charts/labels.ts';
import { pickBand } from '../../renderer/charts/pick.ts';
import { labelTurn } from '../../renderer/charts/rings/labelTurn.ts';
import { layoutRings } from '../../renderer/charts/rings/layout.ts';
import {
  boxesMeet,
  discMeetsBox,
  type LabelBox,
  type Point,
  type RingShape,
  type Scene,
} from '../../renderer/charts/scene.ts';
import {
  labelOnScreen,
  textScale,
  toScene,
  toScreen,
  type View,
  wholeView,
} from '../../renderer/charts/view.ts';
import { counts, size } from './crowd.ts';

const longName = 'Wilhelmina Alexandrina van Oranje-Nassau tot Lippe-Biesterfeld';
const measure = (text: string) => text.length * 6.1;

function names(
  scene: Scene,
  view: View,
  namesOf: (id: string) => readonly string[] = (id) => [`Person ${id.slice(-3)}`, id.slice(-3)],
) {
  return placeNames(scene, view, namesOf, measure);
}

function expectReadable(scene: Scene, view: View, placed: ReturnType<typeof names>): void {
  const labels = scene.bands
    .filter(({ shape }) => shape.kind === 'trapezoid')
    .map(({ label }) => labelOnScreen(view, label));
  const bandOf = new Map(scene.dots.map((dot) => [dot.id, dot.band]));
  for (const [index, { box, id }] of placed.entries()) {
    const middle = toScene(view, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
    expect(pickBand(scene, middle.x, middle.y)?.id).toBe(bandOf.get(id));
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(size.width);
    expect(box.y + box.height).toBeLessThanOrEqual(size.height);
    expect(placed.slice(index + 1).filter((other) => boxesMeet(box, other.box))).toEqual([]);
    expect(labels.filter((label) => boxesMeet(box, label))).toEqual([]);
    const covered = scene.dots.filter((dot) => {
      const { x, y } = toScreen(view, dot);
      return discMeetsBox(x, y, dot.r * view.k, box);
    });
    expect(covered, `dots under the name of ${id}`).toEqual([]);
    for (const band of scene.bands) {
      if (band.shape.kind === 'ring') {
        const onIt = ringLabelPoints(band.shape, band.label, view);
        expect(onIt.filter(({ x, y }) => discMeetsBox(x, y, 7, box))).toEqual([]);
      }
    }
    if (scene.you) {
      const { x, y } = toScreen(view, scene.you);
      expect(discMeetsBox(x, y, scene.you.r, box)).toBe(false);
    }
  }
}

/** Points along the name of a ring on the screen. */
function ringLabelPoints(ring: RingShape, label: LabelBox, view: View): Point[] {
  const turn = labelTurn(ring, label, view, size);
  if (turn === null) return [];
  const middle = toScreen(view, ring);
  const radius = ring.outer * view.k;
  return [-0.5, -0.25, 0, 0.25, 0.5].map((part) => {
    const at = turn + (part * label.width) / radius;
    return { x: middle.x + Math.sin(at) * radius, y: middle.y - Math.cos(at) * radius };
  });
}

test('the name of a ring stands at its top, and when that is out of sight where its edge is in sight', () => {
  const scene = layoutRings(people(240, 5), circles(5), size, { sector: 'none', size: 'revenue' });
  for (const { shape, label } of scene.bands) {
    const ring = shape as RingShape;
    expect(labelTurn(ring, label, wholeView, size)).toBe(0);
    // The right half of the drawing, twice as large.
    const turn = labelTurn(ring, label, { k: 2, x: -size.width, y: -size.height / 2 }, size)!;
    const at = {
      x: (ring.x + Math.sin(turn) * ring.outer) * 2 - size.width,
      y: (ring.y - Math.cos(turn) * ring.outer) * 2 - size.height / 2,
    };
    expect(at.x).toBeGreaterThan(0);
    expect(at.x).toBeLessThan(size.width);
    expect(at.y).toBeGreaterThan(0);
    expect(turn).toBeGreaterThan(0);
    expect(turn).toBeLessThan(Math.PI / 2);
  }
  // Right in the middle of the core no edge is in sight.
  const inside: View = { k: 48, x: -size.width * 23.5, y: -size.height * 23.5 };
  const [core] = scene.bands;
  expect(labelTurn(core!.shape as RingShape, core!.label, inside, size)).toBeNull();
});

test('the name of a ring is in sight from its first letter to its last wherever that can be, and else not there', () => {
  const scene = layoutRings(people(240, 5), circles(5), size, { sector: 'none', size: 'revenue' });
  const isIn = ({ x, y }: Point, air: number) =>
    x >= air && y >= air && x <= size.width - air && y <= size.height - air;
  fc.assert(
    fc.property(
      fc.double({ min: 1.01, max: 12, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (k, across, down) => {
        const view: View = { k, x: -across * (k - 1) * size.width, y: -down * (k - 1) * size.height };
        for (const { shape, label } of scene.bands) {
          const ring = shape as RingShape;
          const middle = toScreen(view, ring);
          const radius = ring.outer * k;
          const half = (label.width / 2) * textScale(k);
          const lettersAt = (turn: number) =>
            [-1, -0.5, 0, 0.5, 1].map((part) => {
              const at = turn + (part * half) / radius;
              return { x: middle.x + Math.sin(at) * radius, y: middle.y - Math.cos(at) * radius };
            });
          const turns = Array.from({ length: 180 }, (_, step) => (step * Math.PI) / 90);
          const couldBe = turns.some((turn) => lettersAt(turn).every((letter) => isIn(letter, 11)));
          const turn = labelTurn(ring, label, view, size);
          if (turn === null) expect(couldBe).toBe(false);
          else expect(lettersAt(turn).every((letter) => isIn(letter, 6))).toBe(true);
        }
      },
    ),
  );
});

for (const count of counts) {
  test(`names among ${count} people cover no dot, no label and no other name`, () => {
    for (const scene of [
      layoutRings(people(count, 5), circles(5), size, { sector: 'none', size: 'revenue' }),
      layoutFunnel(people(count, 5), inbound, circles(5), size, { size: 'revenue' }),
    ]) {
      expectReadable(scene, wholeView, names(scene, wholeView));
    }
  });
}

test('names stay readable at any zoom', () => {
  const scene = layoutRings(people(240, 5), circles(5), size, { sector: 'source', size: 'revenue' });
  const view = fc
    .record({
      k: fc.double({ min: 1, max: 48, noNaN: true }),
      across: fc.double({ min: 0, max: 1, noNaN: true }),
      down: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(
      ({ k, across, down }): View => ({
        k,
        x: -across * size.width * (k - 1),
        y: -down * size.height * (k - 1),
      }),
    );
  fc.assert(
    fc.property(view, (at) => expectReadable(scene, at, names(scene, at))),
    { numRuns: 40 },
  );
});

test('with room for all, everybody is named; in a crowd those further in come first', () => {
  const few = layoutRings(people(12, 5), circles(5), size, { sector: 'none', size: 'revenue' });
  expect(names(few, wholeView)).toHaveLength(12);
  const many = layoutRings(people(240, 5), circles(5), size, { sector: 'none', size: 'revenue' });
  const bandOf = new Map(many.dots.map((dot) => [dot.id, dot.band]));
  const named = names(many, wholeView).map(({ id }) => bandOf.get(id));
  expect(named.filter((band) => band === 'circle-0')).toHaveLength(many.bands[0]!.count);
  expect(named).not.toContain('circle-4');
});

test('zooming in names people who had no room before', () => {
  const scene = layoutRings(people(240, 5), circles(5), size, { sector: 'none', size: 'revenue' });
  const outside = scene.dots.filter((dot) => dot.band === 'circle-4').map(({ id }) => id);
  const namedOutside = (view: View) => names(scene, view).filter(({ id }) => outside.includes(id)).length;
  const right: View = { k: 4, x: -size.width * 3, y: -size.height * 1.5 };
  expect(namedOutside(wholeView)).toBe(0);
  expect(namedOutside(right)).toBeGreaterThan(5);
});

test('a name too long for its place is shortened rather than laid over others', () => {
  const scene = layoutRings(people(240, 5), circles(5), size, { sector: 'none', size: 'revenue' });
  const placed = names(scene, wholeView, () => [longName, 'Wilhelmina']);
  expectReadable(scene, wholeView, placed);
  expect(placed.length).toBeGreaterThan(20);
  expect(new Set(placed.map(({ text }) => text))).toEqual(new Set(['Wilhelmina']));
});
