import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutFunnel } from '../../renderer/charts/funnel/layout.ts';
import { circles, inbound, people } from '../../renderer/charts/gallery/fixtures.ts';
import {
  boxesMeet,
  discMeetsBox,
  type Scene,
  type TrapezoidShape,
  trapezoidWidth,
} from '../../renderer/charts/scene.ts';
import type { Person } from '../../shared/model/person.ts';
import { counts, crowds, overlaps, size } from './crowd.ts';

const five = circles(5);

function draw(crowd: readonly Person[]): Scene {
  return layoutFunnel(crowd, inbound, five, size, { size: 'revenue' });
}

function shapeOf(scene: Scene, id: string): TrapezoidShape {
  const shape = scene.bands.find((band) => band.id === id)!.shape;
  if (shape.kind !== 'trapezoid') throw new Error('The bands of the funnel are trapezoids');
  return shape;
}

function expectInOrder(scene: Scene): void {
  expect(overlaps(scene.dots)).toEqual([]);
  for (const dot of scene.dots) {
    const shape = shapeOf(scene, dot.band);
    expect(dot.y - dot.r).toBeGreaterThanOrEqual(shape.top);
    expect(dot.y + dot.r).toBeLessThanOrEqual(shape.bottom);
    // The sides lean in, so the lowest point of the dot has the least room.
    expect(Math.abs(dot.x - shape.x) + dot.r).toBeLessThanOrEqual(trapezoidWidth(shape, dot.y + dot.r) / 2);
    for (const { label, conversion } of scene.bands) {
      expect(discMeetsBox(dot.x, dot.y, dot.r, label)).toBe(false);
      if (conversion) expect(discMeetsBox(dot.x, dot.y, dot.r, conversion.label)).toBe(false);
    }
  }
}

for (const count of counts) {
  test(`${count} people lie apart, each inside their stage`, () => {
    expectInOrder(draw(people(count, 5)));
  });
}

test('any crowd lies apart, and the same crowd gives the same picture', () => {
  fc.assert(
    fc.property(crowds, (crowd) => {
      const scene = draw(crowd);
      expectInOrder(scene);
      expect(draw(crowd.toReversed())).toEqual(scene);
    }),
    { numRuns: 50 },
  );
});

test('each stage counts its people, and whoever is lost is in none', () => {
  const crowd: Person[] = people(240, 5).map((person, index) =>
    index % 10 === 0 ? { ...person, stage: 'lost' } : person,
  );
  const scene = draw(crowd);
  for (const band of scene.bands) {
    const { stages } = inbound.find(({ id }) => id === band.id)!;
    const expected = crowd.filter(({ stage }) => stages.includes(stage));
    expect(band.count).toBe(expected.length);
    expect(scene.dots.filter((dot) => dot.band === band.id).map(({ id }) => id)).toEqual(
      expected.map(({ uid }) => uid),
    );
  }
  expect(scene.dots).toHaveLength(crowd.length - 24);
});

test('a dot keeps the colour of its circle', () => {
  const crowd = people(60, 5);
  const colours = new Map(draw(crowd).dots.map((dot) => [dot.id, dot.colour]));
  for (const person of crowd) {
    expect(colours.get(person.uid)).toBe(five.findIndex(({ id }) => id === person.circle));
  }
});

test('stages stack without overlap between two straight sides', () => {
  const { bands } = draw(people(12, 5));
  const shapes = bands.map(({ id }) => shapeOf(draw([]), id));
  const first = shapes[0]!;
  const last = shapes.at(-1)!;
  const slope = (first.topWidth - last.bottomWidth) / (last.bottom - first.top);
  for (const [index, shape] of shapes.entries()) {
    expect(shape.bottom - shape.top).toBeCloseTo(first.bottom - first.top);
    expect(shape.topWidth - shape.bottomWidth).toBeCloseTo(slope * (shape.bottom - shape.top));
    expect(shape.topWidth).toBeCloseTo(first.topWidth - slope * (shape.top - first.top));
    if (index > 0) expect(shape.top).toBeGreaterThan(shapes[index - 1]!.bottom);
  }
  expect(last.bottomWidth).toBeGreaterThan(0);
});

test('conversions are those given, one fewer than stages, between the two they connect', () => {
  const { bands } = draw(people(12, 5));
  expect(bands.map(({ conversion }) => conversion?.ratio ?? null)).toEqual([
    0.48,
    0.41,
    0.52,
    0.38,
    0.27,
    null,
  ]);
  for (const [index, { id, conversion }] of bands.entries()) {
    if (conversion === null) continue;
    const middle = conversion.label.y + conversion.label.height / 2;
    expect(middle).toBeGreaterThan(shapeOf(draw([]), id).bottom);
    expect(middle).toBeLessThan(shapeOf(draw([]), bands[index + 1]!.id).top);
  }
});

test('names, counts and conversions keep clear of the stages and of each other, in any window', () => {
  fc.assert(
    fc.property(fc.integer({ min: 360, max: 2400 }), fc.integer({ min: 320, max: 1400 }), (width, height) => {
      const scene = layoutFunnel(people(40, 5), inbound, five, { width, height }, { size: 'equal' });
      const labels = scene.bands.flatMap(({ label, conversion }) => [
        label,
        ...(conversion ? [conversion.label] : []),
      ]);
      for (const [index, label] of labels.entries()) {
        expect(label.x).toBeGreaterThanOrEqual(0);
        expect(label.x + label.width).toBeLessThanOrEqual(width);
        expect(label.y).toBeGreaterThanOrEqual(0);
        expect(label.y + label.height).toBeLessThanOrEqual(height);
        expect(labels.slice(index + 1).some((other) => boxesMeet(label, other))).toBe(false);
      }
      for (const { id, label } of scene.bands) {
        const shape = shapeOf(scene, id);
        expect(label.x + label.width).toBeLessThan(shape.x - shape.topWidth / 2);
      }
    }),
  );
});
