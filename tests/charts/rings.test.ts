import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circles, people } from '../../renderer/charts/gallery/fixtures.ts';
import { ringEdges } from '../../renderer/charts/rings/edges.ts';
import { layoutRings, type RingOptions } from '../../renderer/charts/rings/layout.ts';
import {
  type Band,
  bandContains,
  LABEL_HEIGHT,
  LEAN_WIDTH,
  type Scene,
} from '../../renderer/charts/scene.ts';
import type { Person } from '../../shared/model/person.ts';
import { counts, crowds, meetsLabels, overlaps, ringOf, size } from './crowd.ts';

const options: RingOptions = { sector: 'none', size: 'revenue' };
const five = circles(5);

function draw(crowd: readonly Person[], how = options): Scene {
  return layoutRings(crowd, five, size, how);
}

/** Whether a whole disc lies in the ground of a band. */
function discWithin(band: Band, x: number, y: number, r: number): boolean {
  const shape = ringOf(band);
  const distance = Math.hypot(x - shape.x, y - shape.y);
  return distance - r >= shape.inner && distance + r <= shape.outer;
}

function expectInOrder(scene: Scene, crowd: readonly Person[]): void {
  const bands = new Map(scene.bands.map((band) => [band.id, band]));
  expect(scene.dots).toHaveLength(crowd.length);
  expect(overlaps(scene.dots)).toEqual([]);
  const circleOf = new Map(crowd.map((person) => [person.uid, person.circle]));
  for (const dot of scene.dots) {
    const band = bands.get(dot.band)!;
    expect(dot.band).toBe(circleOf.get(dot.id));
    expect(dot.r).toBeGreaterThan(0);
    expect(discWithin(band, dot.x, dot.y, dot.r), `dot ${dot.id} within ${band.name}`).toBe(true);
    expect(meetsLabels(scene, dot)).toBe(false);
    const { you } = scene;
    expect(Math.hypot(dot.x - you!.x, dot.y - you!.y)).toBeGreaterThan(dot.r + you!.r);
    expect(bandContains(band.shape, dot.x + dot.tailX, dot.y + dot.tailY)).toBe(true);
  }
}

for (const count of counts) {
  test(`${count} people lie apart, each in the ring of their circle, clear of the names`, () => {
    const crowd = people(count, 5);
    for (const sector of ['none', 'source'] as const)
      expectInOrder(draw(crowd, { sector, size: 'revenue' }), crowd);
  });
}

test('any crowd lies apart, each in the ring of their circle, clear of the names', () => {
  fc.assert(
    fc.property(crowds, fc.constantFrom<RingOptions['sector']>('none', 'tag', 'owner'), (crowd, sector) => {
      expectInOrder(draw(crowd, { sector, size: 'equal' }), crowd);
    }),
    { numRuns: 60 },
  );
});

test('in a small drawing everybody stands in their sector, under the name where there is no room beside it', () => {
  for (const count of [3, 5, 7] as const) {
    for (const side of [400, 330, 300, 120]) {
      const crowd = people(240, count);
      const small = { width: side, height: side };
      const { dots, sectors } = layoutRings(crowd, circles(count), small, { ...options, sector: 'source' });
      expect(dots).toHaveLength(crowd.length);
      expect(overlaps(dots)).toEqual([]);
      const sources = new Map(crowd.map(({ uid, source }) => [uid, source]));
      for (const dot of dots) {
        const { from, to } = sectors.find(({ key }) => key === sources.get(dot.id))!;
        const angle = Math.atan2(dot.y - side / 2, dot.x - side / 2);
        expect(angle < from ? angle + Math.PI * 2 : angle).toBeLessThan(to);
      }
    }
  }
});

test('a thousand people of equal trust in one circle lie apart', () => {
  const crowd = people(1000, 5).map((person): Person => ({ ...person, circle: 'circle-3', trust: 0 }));
  expectInOrder(draw(crowd), crowd);
});

test('the same people give the same picture, in whatever order they come', () => {
  fc.assert(
    fc.property(crowds, (crowd) => {
      expect(draw(crowd.toReversed())).toEqual(draw(crowd));
    }),
    { numRuns: 40 },
  );
});

test('people of a circle that is not drawn are left out', () => {
  const crowd = people(40, 5);
  const scene = layoutRings(crowd, five.slice(0, 2), size, options);
  expect(scene.dots).toHaveLength(
    crowd.filter(({ circle }) => circle === 'circle-0' || circle === 'circle-1').length,
  );
});

describe('the width of rings', () => {
  const populations = fc.array(fc.integer({ min: 0, max: 200_000 }), { minLength: 3, maxLength: 7 });
  const edgesOf = (inside: readonly number[]) => {
    const rings = ringEdges(size, inside, 10);
    return [...rings.map(({ inner }) => inner), rings.at(-1)!.outer];
  };

  test('is such that they touch, hold their names, and have edges between equal steps and equal areas', () => {
    fc.assert(
      fc.property(populations, (inside) => {
        const edges = edgesOf(inside);
        const radius = edges.at(-1)!;
        const count = inside.length;
        expect(radius).toBe(size.height / 2 - 10);
        for (const [index, edge] of edges.entries()) {
          expect(edge).toBeGreaterThanOrEqual((radius * index) / count - 1e-9);
          expect(edge).toBeLessThanOrEqual(radius * Math.sqrt(index / count) + 1e-9);
          if (index > 0) expect(edge - edges[index - 1]!).toBeGreaterThan(LABEL_HEIGHT * 2 - 2);
        }
      }),
    );
  });

  test('grows with the people inside, and never takes anything from a ring that somebody joins', () => {
    fc.assert(
      fc.property(populations, fc.nat(), fc.integer({ min: 1, max: 100_000 }), (inside, at, more) => {
        const position = at % inside.length;
        const widthOf = (edges: readonly number[]) => edges[position + 1]! - edges[position]!;
        const fuller = inside.with(position, inside[position]! + more);
        expect(widthOf(edgesOf(fuller))).toBeGreaterThanOrEqual(widthOf(edgesOf(inside)) - 1e-9);
      }),
    );
  });

  test('is at least a third more where all stand in one circle; the core is about as wide as it gets where nobody is', () => {
    const widths = (inside: readonly number[]) => {
      const edges = edgesOf(inside);
      return inside.map((_count, index) => (edges[index + 1]! - edges[index]!) / edges.at(-1)!);
    };
    const empty = widths([0, 0, 0, 0, 0]);
    for (const position of [1, 2, 3, 4]) {
      const alone = widths(empty.map((_width, index) => (index === position ? 10_000 : 0)));
      expect(alone[position]! / empty[position]!).toBeGreaterThan(1.3);
    }
  });

  test('stays as it is when one more comes, but for one in dozens', () => {
    const inside = [8, 30, 60, 70, 110];
    let changed = 0;
    for (let more = 0; more < 400; more += 1) {
      const before = edgesOf(inside);
      inside[more % 5]! += 1;
      if (edgesOf(inside).join() !== before.join()) changed += 1;
    }
    expect(changed).toBeLessThan(400 / 40);
  });
});

describe('what a place says', () => {
  test('in a circle, those with more trust stand further in', () => {
    const crowd = people(240, 5).map((person): Person => ({ ...person, driftState: 'none' }));
    const scene = draw(crowd);
    const trust = new Map(crowd.map((person) => [person.uid, person.trust]));
    for (const band of scene.bands) {
      const inside = scene.dots.filter((dot) => dot.band === band.id);
      const byTrust = inside.toSorted((a, b) => trust.get(b.id)! - trust.get(a.id)!);
      const half = Math.floor(byTrust.length / 2);
      expect(meanDistance(byTrust.slice(0, half))).toBeLessThan(meanDistance(byTrust.slice(-half)));
    }

    function meanDistance(dots: Scene['dots']): number {
      const sum = dots.reduce((all, dot) => all + Math.hypot(dot.x - scene.you!.x, dot.y - scene.you!.y), 0);
      return sum / dots.length;
    }
  });

  test('a lean is soft: it runs into nobody else and stays in its ring', () => {
    fc.assert(
      fc.property(crowds, (crowd) => {
        const scene = draw(crowd);
        for (const dot of scene.dots) {
          const reach = Math.hypot(dot.tailX, dot.tailY);
          const end = dot.r * LEAN_WIDTH;
          // Where there is no room it shows by a little more than a pixel all the same.
          if (reach <= dot.r + 1.2 + 1e-9) continue;
          const part = (reach - end) / reach;
          const [x, y] = [dot.x + dot.tailX * part, dot.y + dot.tailY * part];
          for (const other of scene.dots) {
            if (other === dot) continue;
            expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThanOrEqual(other.r + end);
          }
          expect(Math.hypot(x - scene.you!.x, y - scene.you!.y) + end).toBeLessThanOrEqual(
            ringOf(scene.bands.find(({ id }) => id === dot.band)!).outer,
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  test('whoever drifts leans outward, away from the middle', () => {
    const [first, ...others] = people(30, 5);
    const at = (driftState: Person['driftState']) =>
      draw([{ ...first!, circle: 'circle-2', trust: 60, driftState }, ...others]).dots.find(
        ({ id }) => id === first!.uid,
      )!;
    const calm = at('on-time');
    const drifting = at('drifting');
    const middle = { x: size.width / 2, y: size.height / 2 };
    expect(Math.hypot(calm.tailX, calm.tailY)).toBe(0);
    expect(Math.hypot(drifting.x - middle.x, drifting.y - middle.y)).toBeGreaterThan(
      Math.hypot(calm.x - middle.x, calm.y - middle.y),
    );
    const outward = (drifting.x - middle.x) * drifting.tailX + (drifting.y - middle.y) * drifting.tailY;
    expect(outward).toBeGreaterThan(0);
    expect(Math.hypot(drifting.tailX, drifting.tailY)).toBeGreaterThan(drifting.r);
  });

  test('the area of a dot grows with revenue; of equal size none differs', () => {
    const crowd = people(12, 5).map(
      (person, index): Person => ({ ...person, circle: 'circle-3', revenue: index * 100_000 }),
    );
    const radii = (how: RingOptions['size']) => {
      const dots = new Map(draw(crowd, { sector: 'none', size: how }).dots.map((dot) => [dot.id, dot.r]));
      return crowd.map(({ uid }) => dots.get(uid)!);
    };
    const grown = radii('revenue');
    expect(grown).toEqual(grown.toSorted((a, b) => a - b));
    expect(grown.at(-1)! / grown[0]!).toBeGreaterThan(2);
    expect(new Set(radii('equal')).size).toBe(1);
  });

  test('no border between sectors runs through the names at the top, and each has room for its people', () => {
    for (const sector of ['source', 'tag', 'owner'] as const) {
      const { sectors } = draw(people(240, 5), { sector, size: 'revenue' });
      const widths = sectors.map(({ from, to }) => to - from);
      expect(widths.reduce((sum, width) => sum + width)).toBeCloseTo(Math.PI * 2);
      expect(Math.min(...widths)).toBeGreaterThan(Math.max(...widths) / 6);
      const [first] = sectors;
      expect((first!.from + first!.to) / 2).toBeCloseTo(-Math.PI / 2);
    }
  });

  test('a sector holds its people, and no more', () => {
    const crowd = people(240, 5);
    const scene = draw(crowd, { sector: 'source', size: 'revenue' });
    const sourceOf = new Map(crowd.map((person) => [person.uid, person.source]));
    const turn = Math.PI * 2;
    for (const dot of scene.dots) {
      const angle = Math.atan2(dot.y - scene.you!.y, dot.x - scene.you!.x);
      const sector = scene.sectors.find(
        ({ from, to }) => (((angle - from) % turn) + turn) % turn < to - from,
      );
      expect(sector?.key).toBe(sourceOf.get(dot.id));
    }
  });
});
