import { polygonContains } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arcBetween, arcPoint, drawArcs, referralArcs } from '../../renderer/charts/arcs.ts';
import { densityOf } from '../../renderer/charts/density.ts';
import { circles, people } from '../../renderer/charts/gallery/fixtures.ts';
import { drawHulls, type Hull, hull, hullsOf } from '../../renderer/charts/hull.ts';
import { closeness } from '../../renderer/charts/rings/closeness.ts';
import { layoutRings } from '../../renderer/charts/rings/layout.ts';
import { dotsById } from '../../renderer/charts/scene.ts';
import { chartTheme } from '../../renderer/charts/theme.ts';
import { wholeView } from '../../renderer/charts/view.ts';
import { type Direction, walk } from '../../renderer/charts/walk.ts';
import type { Person } from '../../shared/model/person.ts';
import { crowds, ringOf, size } from './crowd.ts';
import { recorder } from './recorder.ts';

const crowd = people(240, 5);
const scene = layoutRings(crowd, circles(5), size, { sector: 'none', size: 'revenue' });

describe('closeness', () => {
  test('lies between the edges, also for odd trust', () => {
    fc.assert(
      fc.property(crowds, fc.integer({ min: 0, max: 4 }), (any, position) => {
        for (const value of closeness(any, position, 5)) {
          expect(value).toBeGreaterThan(0);
          expect(value).toBeLessThan(1);
        }
      }),
    );
  });

  test('spreads a crowd of equal trust over the whole band', () => {
    const equal = people(1000, 5).map((person): Person => ({ ...person, trust: 20, driftState: 'none' }));
    const sorted = closeness(equal, 3, 5).toSorted();
    for (const quarter of [0.25, 0.5, 0.75]) {
      expect(Math.abs(sorted[Math.floor(quarter * 1000)]! - quarter)).toBeLessThan(0.2);
    }
  });
});

describe('arcs', () => {
  test('keep clear of the dot in the middle, wherever they run', () => {
    const middle = { x: size.width / 2, y: size.height / 2, r: 18 };
    const distance = fc.double({ min: 30, max: 400, noNaN: true });
    const angle = fc.double({ min: 0, max: Math.PI * 2, noNaN: true });
    const at = (turn: number, far: number) => ({
      x: middle.x + Math.cos(turn) * far,
      y: middle.y + Math.sin(turn) * far,
    });
    fc.assert(
      // The second end lies anywhere about the opposite side, where the straight line runs through the middle.
      fc.property(
        angle,
        distance,
        fc.double({ min: 2, max: 4.2, noNaN: true }),
        distance,
        (turn, near, on, far) => {
          const arc = arcBetween(at(turn, near), at(turn + on, far), middle);
          for (let step = 0; step <= 50; step += 1) {
            const { x, y } = arcPoint(arc, step / 50);
            expect(Math.hypot(x - middle.x, y - middle.y)).toBeGreaterThan(middle.r);
          }
        },
      ),
    );
  });

  test('lead from who referred to whom it was, and nowhere for those without', () => {
    const { referredBy } = crowd.find((person) => person.referredBy !== null)!;
    const referred = crowd.filter((person) => person.referredBy === referredBy);
    const own = crowd.find(({ uid }) => uid === referredBy)!.referredBy === null ? 0 : 1;
    expect(referralArcs(scene, crowd, referredBy!)).toHaveLength(referred.length + own);
    expect(referralArcs(scene, crowd, 'nobody')).toEqual([]);
    const everybodys = referralArcs(scene, crowd, null);
    expect(everybodys).toHaveLength(crowd.filter((person) => person.referredBy !== null).length);
  });

  test('of too many are those of who referred most', () => {
    const many = people(3000, 5);
    const arcs = referralArcs(
      layoutRings(many, circles(5), size, { sector: 'none', size: 'equal' }),
      many,
      null,
    );
    const counts = Map.groupBy(many, (person) => person.referredBy);
    counts.delete(null);
    const most = [...counts].toSorted((a, b) => b[1].length - a[1].length)[0]![0];
    expect(arcs).toHaveLength(300);
    expect(arcs[0]!.from.id).toBe(most);
  });

  test('end in the head of an arrow that points to who was referred, beside their dot, at every zoom', () => {
    const [arc] = referralArcs(scene, crowd, null);
    for (const k of [1, 6]) {
      const paper = recorder();
      drawArcs(paper.pen, [arc!], chartTheme('light', 5), { k, x: 0, y: 0 });
      const points = paper.log.flatMap(([name, x, y]) =>
        name === 'moveTo' || name === 'lineTo' ? [{ x: Number(x), y: Number(y) }] : [],
      );
      const [start, one, tip, other] = points;
      const from = (dot: { x: number; y: number; r: number }, point: { x: number; y: number }) =>
        (Math.hypot(point.x - dot.x, point.y - dot.y) - dot.r) * k;
      expect(from(arc!.from, start!)).toBeCloseTo(2);
      expect(from(arc!.to, tip!)).toBeCloseTo(2);
      for (const corner of [one!, other!]) {
        expect(from(arc!.to, corner)).toBeGreaterThan(from(arc!.to, tip!) + 4);
      }
    }
  });
});

describe('walking with the arrows', () => {
  const opposite = { left: 'right', right: 'left', up: 'down', down: 'up' } as const;

  test('goes the way of the arrow, and everybody can be reached', () => {
    for (const direction of Object.keys(opposite) as Direction[]) {
      for (const dot of scene.dots) {
        const next = walk(scene, dot, direction);
        if (next === null) continue;
        const dx = next.x - dot.x;
        const dy = next.y - dot.y;
        const ahead = { left: -dx, right: dx, up: -dy, down: dy }[direction];
        expect(ahead).toBeGreaterThan(0);
        expect(ahead).toBeGreaterThanOrEqual(Math.max(Math.abs(dx), Math.abs(dy)) - 1e-9);
      }
    }
    const reached = new Set([walk(scene, null, 'right')!]);
    for (const dot of reached) {
      for (const direction of Object.keys(opposite) as Direction[]) {
        const next = walk(scene, dot, direction);
        if (next !== null) reached.add(next);
      }
    }
    expect(reached.size).toBe(240);
  });

  test('has nowhere to begin in an empty drawing', () => {
    expect(walk({ ...scene, dots: [] }, null, 'left')).toBeNull();
  });
});

describe('density', () => {
  const many = layoutRings(people(100_000, 5), circles(5), size, { sector: 'none', size: 'equal' });
  const dense = many.bands.at(-1)!;

  test('rises from all of the ground to the fullest, each level within the one before', () => {
    const { levels } = densityOf(many, dense);
    const areas = levels.map(({ outlines }) => outlines.reduce((sum, ring) => sum + signedArea(ring), 0));
    expect(areas.map(Math.abs)).toEqual(areas.map(Math.abs).toSorted((a, b) => b - a));
    const ring = ringOf(dense);
    const ground = Math.PI * (ring.outer ** 2 - ring.inner ** 2);
    expect(Math.abs(areas[0]!)).toBeGreaterThan(ground * 0.95);
    expect(Math.abs(areas.at(-1)!)).toBeLessThan(ground / 2);
  });

  test('is where the people are', () => {
    const oneSide = { ...many, dots: many.dots.filter(({ x }) => x > size.width / 2) };
    const [, low] = densityOf(oneSide, dense).levels;
    const corners = low!.outlines.flat();
    expect(corners.length).toBeGreaterThan(20);
    for (const [x] of corners) expect(x).toBeGreaterThan(size.width / 2 - 24);
  });

  test('shows some of the people where they are, as many as can be told apart', () => {
    const { specks } = densityOf(many, dense);
    const inside = new Set(many.dots.filter(({ band }) => band === dense.id));
    expect(specks.every((dot) => inside.has(dot))).toBe(true);
    expect(specks.length).toBeLessThan(inside.size);
    expect(specks.length).toBeGreaterThan(5000);
    const right = specks.filter(({ x }) => x > size.width / 2).length;
    expect(Math.abs(right / specks.length - 0.5)).toBeLessThan(0.03);
  });

  test('is counted once, and not anew for a step of a few', () => {
    const density = densityOf(many, dense);
    expect(densityOf(many, dense)).toBe(density);
    const step = { ...many, dots: many.dots.slice(1), step: { from: many, ground: [] } };
    expect(densityOf(step, dense)).toBe(density);
  });

  test('of nobody is nothing', () => {
    expect(densityOf({ ...many, dots: [] }, dense)).toEqual({ levels: [], specks: [] });
  });

  function signedArea(corners: readonly (readonly [number, number])[]): number {
    return corners.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = corners[(index + 1) % corners.length]!;
      return sum + (x * nextY - nextX * y) / 2;
    }, 0);
  }
});

test('the outline of a tag holds all its dots', () => {
  const dots = scene.dots.slice(0, 12);
  const corners = hull(dots, 8);
  for (const dot of dots) {
    for (const [index, from] of corners.entries()) {
      const to = corners[(index + 1) % corners.length]!;
      const cross = (to.x - from.x) * (dot.y - from.y) - (to.y - from.y) * (dot.x - from.x);
      const distance = cross / Math.hypot(to.x - from.x, to.y - from.y);
      expect(Math.abs(distance)).toBeGreaterThan(dot.r);
      expect(Math.sign(distance)).toBe(Math.sign(firstSide()));
    }
  }
  expect(hull([], 8)).toEqual([]);

  function firstSide(): number {
    const [a, b, c] = corners;
    return (b!.x - a!.x) * (c!.y - a!.y) - (b!.y - a!.y) * (c!.x - a!.x);
  }
});

test('dots are found by id, and the index belongs to its scene', () => {
  expect(dotsById(scene).size).toBe(240);
  expect(dotsById(scene)).toBe(dotsById(scene));
  expect(dotsById({ ...scene, dots: [] }).size).toBe(0);
});

test('outlines bear their names, which keep their size and stay in sight; a group of nobody has none', () => {
  const all = scene.dots.map(({ id }) => id);
  const hulls = hullsOf(scene, [
    { name: 'food', people: all },
    { name: 'press', people: all.slice(0, 3) },
    { name: 'gone', people: ['nobody'] },
  ]);
  expect(hulls.map(({ name }) => name)).toEqual(['food', 'press']);
  for (const view of [wholeView, { k: 20, x: -5000, y: -4000 }]) {
    const { pen, log, bad } = recorder();
    drawHulls(pen, scene, chartTheme('light', 5), view, 2, hulls);
    const names = log.filter(([name]) => name === 'fillText');
    expect(names.map(([, text]) => text)).toEqual(['food', 'press']);
    for (const [, , x, y] of names as [string, string, number, number][]) {
      expect(x).toBeGreaterThanOrEqual(90);
      expect(x).toBeLessThanOrEqual(size.width - 90);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(size.height);
    }
    expect(bad).toEqual([]);
  }
});

test('the outline of thousands goes around all of them', () => {
  const crowd = layoutRings(people(5000, 5), circles(5), size, { sector: 'none', size: 'revenue' });
  const [{ corners }] = hullsOf(crowd, [{ name: 'all', people: crowd.dots.map(({ id }) => id) }]) as [Hull];
  const polygon = corners.map(({ x, y }): [number, number] => [x, y]);
  expect(crowd.dots.every(({ x, y }) => polygonContains(polygon, [x, y]))).toBe(true);
});
