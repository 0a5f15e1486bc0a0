import { expect, test } from 'vitest';
import { circles, people } from '../../renderer/charts/gallery/fixtures.ts';
import { placeInitials } from '../../renderer/charts/initials.ts';
import { layoutRings } from '../../renderer/charts/rings/layout.ts';
import { type View, wholeView } from '../../renderer/charts/view.ts';
import { initialsOfName } from '../../shared/rules/initials.ts';
import { size } from './crowd.ts';

const scene = layoutRings(people(240, 5), circles(5), size, { sector: 'none', size: 'revenue' });
const near: View = { k: 4, x: -size.width * 1.5, y: -size.height * 1.5 };

test('dots that are large enough on the screen hold initials, and no others', () => {
  for (const view of [wholeView, near]) {
    const placed = placeInitials(scene, view, () => 'AB');
    const large = scene.dots.filter(({ x, y, r }) => {
      const across = x * view.k + view.x;
      const down = y * view.k + view.y;
      return r * view.k >= 12.5 && across > 0 && down > 0 && across < size.width && down < size.height;
    });
    const ids = new Set(placed.map(({ id }) => id));
    expect(large.every(({ id }) => ids.has(id))).toBe(true);
    const radius = new Map(scene.dots.map(({ id, r }) => [id, r * view.k]));
    for (const { id, box } of placed) {
      expect(radius.get(id)!).toBeGreaterThanOrEqual(12.5);
      expect(box.height).toBeLessThan(radius.get(id)! * 1.5);
    }
  }
  expect(placeInitials(scene, near, () => 'AB').length).toBeGreaterThan(5);
});

test('initials stand in the middle of their dot, on its colour', () => {
  for (const { id, box, onDot } of placeInitials(scene, near, () => 'AB')) {
    const dot = scene.dots.find((other) => other.id === id)!;
    expect(box.x + box.width / 2).toBeCloseTo(dot.x * near.k + near.x);
    expect(box.y + box.height / 2).toBeCloseTo(dot.y * near.k + near.y);
    expect(onDot).toBe(dot.colour);
  }
});

test('whoever has no name yet has no initials', () => {
  expect(placeInitials(scene, near, () => '')).toEqual([]);
});

test('initials leave out titles and particles', () => {
  expect(initialsOfName('Anna van der Berg')).toBe('AB');
  expect(initialsOfName('Dr. John Doe, PhD')).toBe('JD');
  expect(initialsOfName('Berg, Anna van der')).toBe('AB');
  expect(initialsOfName('Studio')).toBe('S');
  expect(initialsOfName('')).toBe('');
});
