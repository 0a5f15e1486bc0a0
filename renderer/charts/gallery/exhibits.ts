import type { Person } from '../../../shared/model/person.ts';
import type { Scheme } from '../../ui/palette.ts';
import type { SectorBy } from '../rings/sectors.ts';
import { people } from './fixtures.ts';

/** One picture of the gallery. */
export interface Exhibit {
  readonly id: string;
  readonly shape: 'rings' | 'funnel' | 'both';
  readonly people: readonly Person[];
  readonly circles: 3 | 5 | 7;
  readonly scheme: Scheme;
  readonly sector: SectorBy;
  /** Select somebody who referred others and draw the arcs. */
  readonly selected: boolean;
}

const plain = { shape: 'rings', circles: 5, scheme: 'light', sector: 'none', selected: false } as const;
const crowded = people(120, 5).map((person, index) =>
  index % 4 === 0 ? { ...person, circle: 'circle-0', trust: 70 + (index % 30) } : person,
);
const oneCircle = people(400, 5).map((person) => ({ ...person, circle: 'circle-3', trust: 20 }));
const longNames = people(60, 5).map((person) => ({
  ...person,
  name: `Wilhelmina Alexandrina ${person.name} tot Lippe-Biesterfeld`,
}));

/** Every drawing with every fixture worth a look. */
export const exhibits: readonly Exhibit[] = [
  { ...plain, id: 'rings-12', people: people(12, 5) },
  { ...plain, id: 'rings-12-dark', people: people(12, 5), scheme: 'dark' },
  { ...plain, id: 'rings-240', people: people(240, 5) },
  { ...plain, id: 'rings-240-dark', people: people(240, 5), scheme: 'dark' },
  { ...plain, id: 'rings-240-selected', people: people(240, 5), selected: true },
  { ...plain, id: 'rings-240-sectors', people: people(240, 5), sector: 'source' },
  { ...plain, id: 'rings-1000', people: people(1000, 5) },
  { ...plain, id: 'rings-10000', people: people(10_000, 5) },
  { ...plain, id: 'rings-10000-dark', people: people(10_000, 5), scheme: 'dark' },
  { ...plain, id: 'rings-100000', people: people(100_000, 5) },
  { ...plain, id: 'rings-empty', people: [] },
  { ...plain, id: 'rings-one-circle', people: oneCircle },
  { ...plain, id: 'rings-long-names', people: longNames },
  { ...plain, id: 'rings-3', people: people(80, 3), circles: 3 },
  { ...plain, id: 'rings-7', people: people(300, 7), circles: 7 },
  { ...plain, id: 'rings-over-capacity', people: crowded },
  { ...plain, id: 'funnel-12', people: people(12, 5), shape: 'funnel' },
  { ...plain, id: 'funnel-240', people: people(240, 5), shape: 'funnel' },
  { ...plain, id: 'funnel-240-dark', people: people(240, 5), shape: 'funnel', scheme: 'dark' },
  { ...plain, id: 'funnel-10000', people: people(10_000, 5), shape: 'funnel' },
  { ...plain, id: 'funnel-100000', people: people(100_000, 5), shape: 'funnel' },
  { ...plain, id: 'compare-240', people: people(240, 5), shape: 'both', selected: true },
  { ...plain, id: 'compare-240-dark', people: people(240, 5), shape: 'both', scheme: 'dark', selected: true },
  { ...plain, id: 'compare-10000', people: people(10_000, 5), shape: 'both' },
];
