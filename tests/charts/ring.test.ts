import { describe, expect, it, vi } from 'vitest';
import { circles, people } from '../../renderer/charts/gallery/fixtures.ts';
import { layoutRings } from '../../renderer/charts/rings/layout.ts';
import { type LaidRing, rememberRings } from '../../renderer/charts/rings/ring.ts';

const size = { width: 760, height: 760 };
const options = { sector: 'none', size: 'revenue' } as const;
const crowd = people(240, 5);
const five = circles(5);
const [mover] = crowd;
const moved = crowd.map((person) => (person === mover ? { ...person, circle: five[4]!.id } : person));

describe('remembered rings', () => {
  it('are those that a layout from nothing gives, whatever came before', () => {
    const layRing = rememberRings();
    const drawings = [
      [crowd, five, size, options],
      [moved, five, size, options],
      [moved, five, size, { ...options, size: 'equal' }],
      [moved, five, { width: 900, height: 500 }, options],
      [crowd.slice(1), five, size, { ...options, sector: 'tag' }],
      [crowd, five.map((circle) => ({ ...circle, capacity: 7 })), size, options],
      [crowd, five, size, options],
    ] as const;
    for (const [somebody, bands, room, how] of drawings) {
      const anew = layoutRings(somebody, bands, room, how);
      expect(layoutRings(somebody, bands, room, how, layRing)).toEqual(anew);
    }
  });

  it('keep the dots of people who are drawn alike, whatever else became known of them', () => {
    const layRing = rememberRings();
    const before = layoutRings(crowd, five, size, options, layRing);
    const named = crowd.map((person) => ({ ...person, name: 'Anna', tags: ['new'] }));
    expect(layoutRings(named, five, size, options, layRing).dots[7]).toBe(before.dots[7]);
    const tagged = layoutRings(named, five, size, { ...options, sector: 'tag' }, layRing);
    expect(tagged).toEqual(layoutRings(named, five, size, { ...options, sector: 'tag' }));
  });

  it('keep the dots of circles that nobody left or joined', () => {
    const layRing = vi.fn(rememberRings());
    layoutRings(crowd, five, size, options, layRing);
    const before = layRing.mock.results.map(({ value }) => value as LaidRing);
    layRing.mockClear();
    layoutRings(moved, five, size, options, layRing);
    const after = layRing.mock.results.map(({ value }) => value as LaidRing);
    const kept = five.filter((_circle, index) => after[index]!.dots === before[index]!.dots);
    const touched = [mover!.circle, five[4]!.id];
    expect(kept.map(({ id }) => id)).toEqual(five.map(({ id }) => id).filter((id) => !touched.includes(id)));
  });
});
