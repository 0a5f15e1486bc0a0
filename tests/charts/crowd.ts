import fc from 'fast-check';
import { people } from '../../renderer/charts/gallery/fixtures.ts';
import { meetsRimLabel, SPECK } from '../../renderer/charts/rings/edges.ts';
import type { Band, Dot, RingShape, Scene, Size } from '../../renderer/charts/scene.ts';
import type { Person } from '../../shared/model/person.ts';

export const size: Size = { width: 960, height: 800 };

/** The numbers of people the drawings must be good at. */
export const counts = [12, 240, 10_000] as const;

/** Made-up people in five circles: few or many, anyhow spread, with odd trust, revenue and drift among them. */
export const crowds: fc.Arbitrary<readonly Person[]> = fc
  .record({
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    changes: fc.array(
      fc.record({
        circle: fc.integer({ min: 0, max: 4 }),
        trust: fc.integer({ min: 0, max: 100 }),
        driftState: fc.constantFrom('none', 'drifting', 'on-time'),
        revenue: fc.oneof(fc.constant(0), fc.integer({ min: -500, max: 2_000_000_000 })),
      }),
      { maxLength: 300, size: 'max' },
    ),
  })
  .map(({ seed, changes }) =>
    people(changes.length, 5, seed).map((person, index) => {
      const { circle, ...facts } = changes[index]!;
      return { ...person, ...facts, circle: `circle-${circle}` } as Person;
    }),
  );

/** Pairs of dots that share ground; a sweep from left to right, so that ten thousand can be checked. */
export function overlaps(dots: readonly Dot[]): [Dot, Dot][] {
  const sorted = dots.toSorted((a, b) => a.x - b.x);
  const largest = Math.max(0, ...dots.map((dot) => dot.r));
  const found: [Dot, Dot][] = [];
  for (const [index, a] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const b = sorted[next]!;
      if (b.x - a.x > a.r + largest) break;
      if (Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r) found.push([a, b]);
    }
  }
  return found;
}

/** The ring of a band. */
export function ringOf({ shape }: Band): RingShape {
  if (shape.kind !== 'ring') throw new Error('The bands of the circles are rings');
  return shape;
}

/** Whether a dot that is no mere speck touches the name on the edge of any ring. */
export function meetsLabels({ bands }: Scene, { x, y, r }: Dot): boolean {
  return bands.some((band) => {
    const ring = ringOf(band);
    if (r < SPECK) return false;
    return meetsRimLabel(x - ring.x, y - ring.y, r, ring.outer, band.label);
  });
}

/** How many of the dots in both scenes lie further from where they were than their own radius. */
export function moved(before: Scene, after: Scene, except: string | null): number {
  const places = new Map(after.dots.map((dot) => [dot.id, dot]));
  return before.dots.filter((dot) => {
    const now = places.get(dot.id);
    return dot.id !== except && now !== undefined && Math.hypot(dot.x - now.x, dot.y - now.y) > dot.r;
  }).length;
}
