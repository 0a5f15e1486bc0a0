import type { Person } from '../../../shared/model/person.ts';
import type { Scheme } from '../../ui/palette.ts';
import type { ChartProps } from '../canvas/props.ts';
import type { SectorBy } from '../rings/sectors.ts';
import type { Trails } from '../trails.ts';
import { people } from './fixtures.ts';

/** One picture of the gallery. */
export interface Exhibit {
  readonly id: string;
  readonly shape: 'rings' | 'funnel' | 'both' | 'densities';
  readonly people: () => readonly Person[];
  readonly circles: 3 | 5 | 7;
  readonly scheme: Scheme;
  readonly sector: SectorBy;
  /** Select somebody who referred others and draw the arcs. */
  readonly selected: boolean;
  /** Whether people have photos. */
  readonly photos?: boolean;
  /** What lies over the dots. */
  readonly over?: Pick<ChartProps, 'allReferrals' | 'trails'>;
  /** How often the photographer comes nearer. */
  readonly nearer: number;
}

const plain = {
  shape: 'rings',
  circles: 5,
  scheme: 'light',
  sector: 'none',
  selected: false,
  nearer: 0,
} as const;
const dark = { ...plain, scheme: 'dark' } as const;
const of = (count: number) => () => people(count, 5);

function crowded(): readonly Person[] {
  return people(120, 5).map((person, index) =>
    index % 4 === 0 ? { ...person, circle: 'circle-0', trust: 70 + (index % 30) } : person,
  );
}

function longNames(): readonly Person[] {
  return people(60, 5).map((person) => ({
    ...person,
    name: `Wilhelmina Alexandrina ${person.name} tot Lippe-Biesterfeld`,
  }));
}

/** Trails of every ninth person, who came from the circle beyond theirs or from further in. */
function moved(): Trails {
  const movers = people(240, 5).filter((_person, index) => index % 9 === 0);
  return new Map(
    movers.map(({ uid, circle }, index) => {
      const at = Number(circle.slice(-1));
      return [uid, `circle-${index % 3 === 0 ? Math.max(0, at - 1) : Math.min(4, at + 1)}`];
    }),
  );
}

function inOneCircle(count: number): () => readonly Person[] {
  return () => people(count, 5).map((person) => ({ ...person, circle: 'circle-3' }));
}

/** The rings with each number of people, spread and in one circle and in seven circles, light and dark, whole and from near. */
function* everyCrowd(): Generator<Exhibit> {
  for (const count of [0, 1, 12, 240, 10_000, 100_000]) {
    for (const scheme of ['light', 'dark'] as const) {
      for (const nearer of [0, count > 1000 ? 3 : 1]) {
        const how = `${scheme}${nearer > 0 ? '-near' : ''}`;
        const shown = { ...plain, scheme, nearer };
        yield { ...shown, id: `rings-${count}-spread-${how}`, people: of(count) };
        if (count === 0) continue;
        yield { ...shown, id: `rings-${count}-one-${how}`, people: inOneCircle(count) };
        yield { ...shown, id: `rings-${count}-seven-${how}`, people: () => people(count, 7), circles: 7 };
      }
    }
  }
}

/** Every drawing with every fixture worth a look. */
export const exhibits: readonly Exhibit[] = [
  ...everyCrowd(),
  { ...plain, id: 'rings-240-selected', people: of(240), selected: true },
  { ...plain, id: 'rings-240-photos-near', people: of(240), photos: true, nearer: 3 },
  { ...dark, id: 'rings-240-photos-dark', people: of(240), photos: true },
  { ...plain, id: 'rings-240-referrals', people: of(240), over: { allReferrals: true } },
  { ...dark, id: 'rings-240-referrals-dark', people: of(240), over: { allReferrals: true } },
  { ...plain, id: 'rings-10000-referrals', people: of(10_000), over: { allReferrals: true } },
  { ...plain, id: 'rings-240-trails', people: of(240), over: { trails: moved() } },
  { ...dark, id: 'rings-240-trails-dark', people: of(240), over: { trails: moved() } },
  { ...plain, id: 'rings-240-sectors', people: of(240), sector: 'source' },
  { ...dark, id: 'rings-240-sectors-dark', people: of(240), sector: 'tag' },
  { ...plain, id: 'rings-10000-sectors', people: of(10_000), sector: 'source' },
  { ...plain, id: 'rings-1000', people: of(1000) },
  { ...plain, id: 'rings-long-names', people: longNames },
  { ...plain, id: 'rings-3', people: () => people(80, 3), circles: 3 },
  { ...plain, id: 'rings-over-capacity', people: crowded },
  { ...plain, id: 'densities-light', people: of(100_000), shape: 'densities' },
  { ...dark, id: 'densities-dark', people: of(100_000), shape: 'densities', sector: 'source' },
  { ...plain, id: 'funnel-12', people: of(12), shape: 'funnel' },
  { ...plain, id: 'funnel-240', people: of(240), shape: 'funnel' },
  { ...dark, id: 'funnel-240-dark', people: of(240), shape: 'funnel' },
  { ...plain, id: 'funnel-10000', people: of(10_000), shape: 'funnel' },
  { ...plain, id: 'funnel-100000', people: of(100_000), shape: 'funnel' },
  { ...plain, id: 'compare-240', people: of(240), shape: 'both', selected: true },
  { ...dark, id: 'compare-240-dark', people: of(240), shape: 'both', selected: true },
  { ...plain, id: 'compare-10000', people: of(10_000), shape: 'both' },
];
