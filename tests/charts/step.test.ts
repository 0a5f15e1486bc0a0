/** A move among many is drawn at once: one dot changes rings, the others stay, until the rings are laid out anew. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BasePainter, type Picture } from '../../renderer/charts/canvas/basePainter.ts';
import type { SizeBy } from '../../renderer/charts/dotSize.ts';
import { drawScene } from '../../renderer/charts/draw.ts';
import { circles, people } from '../../renderer/charts/gallery/fixtures.ts';
import { pickBand } from '../../renderer/charts/pick.ts';
import { layoutRings } from '../../renderer/charts/rings/layout.ts';
import { groupOf, type SectorBy } from '../../renderer/charts/rings/sectors.ts';
import { changedPeople, stepDots } from '../../renderer/charts/rings/step.ts';
import { dotsById, type Scene } from '../../renderer/charts/scene.ts';
import { chartTheme } from '../../renderer/charts/theme.ts';
import { wholeView } from '../../renderer/charts/view.ts';
import type { Person } from '../../shared/model/person.ts';
import { meetsLabels, overlaps, size } from './crowd.ts';
import { recorder } from './recorder.ts';

const five = circles(5);
const crowd = people(10_000, 5);
const scenes = new Map(
  (['none', 'source'] as const).map((sector) => [
    sector,
    layoutRings(crowd, five, size, { sector, size: 'revenue' }),
  ]),
);

function moved(index: number, circle: number, facts: Partial<Person> = {}): readonly Person[] {
  return crowd.with(index, { ...crowd[index]!, ...facts, circle: five[circle]!.id });
}

function step(after: readonly Person[], sector: SectorBy = 'none') {
  const before = scenes.get(sector as 'none')!;
  return stepDots(before, changedPeople(crowd, after)!, after, five, { sector, size: 'revenue' });
}

test('whoever moves stands in the new ring, on free ground, and nobody else moves', () => {
  const everyone = fc.nat({ max: crowd.length - 1 });
  fc.assert(
    fc.property(everyone, fc.nat({ max: 4 }), fc.constantFrom('none', 'source'), (index, circle, sector) => {
      const { uid } = crowd[index]!;
      const before = scenes.get(sector as 'none')!;
      const after = step(moved(index, circle), sector as SectorBy);
      const dot = dotsById(after).get(uid)!;
      expect(dot.band).toBe(five[circle]!.id);
      expect(pickBand(after, dot.x, dot.y)?.id).toBe(dot.band);
      expect(dot.colour).toBe(circle);
      const around = after.dots.filter(({ x, y }) => Math.hypot(x - dot.x, y - dot.y) < 40);
      expect(overlaps(around)).toEqual([]);
      expect(meetsLabels(after, dot)).toBe(false);
      const places = dotsById(before);
      expect(after.dots.filter((other) => other !== places.get(other.id)).map(({ id }) => id)).toEqual(
        crowd[index]!.circle === five[circle]!.id ? [] : [uid],
      );
    }),
    { numRuns: 60, examples: [[1362, 2, 'source']] },
  );
});

test('a few who move to any drawing stand apart, in their ring and sector, clear of its name', () => {
  const moves = fc.record({
    count: fc.constantFrom<3 | 5 | 7>(3, 5, 7),
    seed: fc.nat(),
    side: fc.integer({ min: 500, max: 1200 }),
    sector: fc.constantFrom<SectorBy>('none', 'source', 'tag', 'owner'),
    sizeBy: fc.constantFrom<SizeBy>('revenue', 'equal'),
    crowded: fc.boolean(),
    first: fc.nat({ max: 1900 }),
    many: fc.integer({ min: 1, max: 20 }),
    to: fc.nat({ max: 6 }),
  });
  fc.assert(
    fc.property(moves, ({ count, seed, side, sector, sizeBy, crowded, first, many, to }) => {
      const rings = circles(count);
      const { id } = rings[to % count]!;
      const everybody = people(2000, count, seed).map((person, index) =>
        crowded && index % 20 !== 0 ? { ...person, circle: id } : person,
      );
      const drawing = { width: side, height: side };
      const before = layoutRings(everybody, rings, drawing, { sector, size: sizeBy });
      const after = everybody.map((person, index) =>
        index >= first && index < first + many ? { ...person, circle: id } : person,
      );
      const movers = after.filter((person, index) => person.circle !== everybody[index]!.circle);
      const stepped = stepDots(before, movers, after, rings, { sector, size: sizeBy });
      const places = dotsById(stepped);
      for (const person of movers) {
        const dot = places.get(person.uid)!;
        expect(pickBand(stepped, dot.x, dot.y)?.id).toBe(id);
        expect(meetsLabels(stepped, dot)).toBe(false);
        expect(
          stepped.dots.filter(
            (other) => other !== dot && Math.hypot(other.x - dot.x, other.y - dot.y) < other.r + dot.r,
          ),
        ).toEqual([]);
        if (sector === 'none') continue;
        const group = groupOf(person, sector);
        const { from, to: end } =
          stepped.sectors.find(({ key }) => key === group) ?? stepped.sectors.find(({ key }) => key === '')!;
        const angle = Math.atan2(dot.y - side / 2, dot.x - side / 2);
        expect(angle < from ? angle + Math.PI * 2 : angle).toBeLessThan(end);
      }
    }),
    { numRuns: 30 },
  );
});

test('both circles count at once what a layout anew will count', () => {
  const after = moved(17, 0);
  const counts = (scene: { bands: readonly { count: number; label: object }[] }) =>
    scene.bands.map(({ count, label }) => ({ count, label }));
  expect(counts(step(after))).toEqual(
    counts(layoutRings(after, five, size, { sector: 'none', size: 'revenue' })),
  );
});

test('nobody moves for a change that is no move', () => {
  expect(step(crowd.with(5, { ...crowd[5]!, trust: 3 }))).toBe(scenes.get('none'));
});

test('somebody placed in a circle that is not drawn goes', () => {
  const after = crowd.with(5, { ...crowd[5]!, circle: 'elsewhere' });
  const { dots } = step(after);
  expect(dots).toHaveLength(crowd.length - 1);
  expect(dots.some(({ id }) => id === crowd[5]!.uid)).toBe(false);
});

test('who changed is told by identity, and not told when people came, went or changed by the dozen', () => {
  const after = moved(3, 1);
  expect(changedPeople(crowd, after)).toEqual([after[3]]);
  expect(changedPeople(crowd, crowd.slice(1))).toBeNull();
  expect(changedPeople(crowd, [...crowd.slice(1), crowd[0]!])).toBeNull();
  expect(
    changedPeople(
      crowd,
      crowd.map((person) => ({ ...person })),
    ),
  ).toBeNull();
});

test('a step is painted where it differs; what it settles to is painted whole, as without a step', () => {
  const painter = new BasePainter({ pen: recorder().pen, image: {} as CanvasImageSource, resize() {} });
  const pictureOf = (scene: Scene): Picture => ({
    scene,
    theme: chartTheme('light', 5),
    ratio: 2,
    you: 'You',
    kept: null,
    namesAt: () => [],
  });
  const paint = (scene: Scene) => {
    const record = recorder();
    expect(painter.paint(record.pen, pictureOf(scene), wholeView, false)).toBe(true);
    return record;
  };
  const bands = 5 * 3 - 1 + 3 + 1;
  const after = moved(17, 0);
  paint(scenes.get('none')!);
  const stepped = paint(step(after));
  // Twice the bands, once for where the dot was and once for where it is, and whoever stands near.
  expect(stepped.calls.get('clip')).toBe(2);
  expect(stepped.calls.get('arc')).toBeLessThan(2 * bands + 40);
  // What the core then tells of the same person makes another step from the same layout.
  const again = paint(step(after.with(17, { ...after[17]!, trust: after[17]!.trust! - 1 })));
  expect(again.calls.get('clip')).toBe(4);

  const settled = layoutRings(after, five, size, { sector: 'none', size: 'revenue' });
  const plain = recorder();
  const { theme } = pictureOf(settled);
  drawScene(plain.pen, settled, theme, wholeView, 2, { you: 'You', names: [] });
  expect(paint(settled).log).toEqual(plain.log);
});

test('a step from anything but what is shown is painted whole', () => {
  const painter = new BasePainter({ pen: recorder().pen, image: {} as CanvasImageSource, resize() {} });
  const stepped = step(moved(17, 0));
  const shownBefore: readonly (Scene | null)[] = [null, { ...scenes.get('none')! }];
  for (const shown of shownBefore) {
    const { pen, calls } = recorder();
    const picture = { theme: chartTheme('light', 5), ratio: 1, you: 'You', kept: null, namesAt: () => [] };
    if (shown) painter.paint(recorder().pen, { ...picture, scene: shown }, wholeView, false);
    painter.paint(pen, { ...picture, scene: stepped }, wholeView, false);
    expect(calls.get('arc')).toBeGreaterThan(10_000);
  }
});
