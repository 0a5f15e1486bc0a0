import { seededRandom } from '../../../shared/lib/random.ts';
import { stages } from '../../../shared/model/lifecycle.ts';
import type { Person } from '../../../shared/model/person.ts';
import type { FunnelStage } from '../funnel/layout.ts';
import type { CircleBand } from '../scene.ts';

const given = 'Anna Bram Daan Emma Fleur Joris Lars Mila Noor Pim Sofie Youssef Iris Thijs Lotte Sem'.split(
  ' ',
);
const family =
  'van der Berg,de Wit,Jansen,Visser,Bakker,Mulder,Smit,Dekker,Brouwer,de Haan,Vos,Peters,Hendriks,Kok'.split(
    ',',
  );
const sources = ['Event', 'LinkedIn', 'Referral', 'Website', null];
const tags = ['architect', 'food', 'culture', 'retail', 'care'];
const owners = ['Eva', 'Karim', null];

const capacities = [15, 50, 150, null, null, null, null];
const names: Readonly<Record<number, readonly string[]>> = {
  3: ['Core', 'Clients', 'World'],
  5: ['Core', 'Regulars', 'New clients', 'Leads', 'World'],
  7: ['Core', 'Friends', 'Regulars', 'New clients', 'Prospects', 'Leads', 'World'],
};

/** Three, five or seven circles with English names. */
export function circles(count: 3 | 5 | 7): CircleBand[] {
  return names[count]!.map((name, index) => ({
    id: `circle-${index}`,
    name,
    capacity: capacities[index] ?? null,
  }));
}

/** Made-up people over a number of circles, the same for the same count and seed. */
export function people(count: number, circleCount: number, seed = 7): Person[] {
  const random = seededRandom(seed);
  // Inner circles hold few, as their capacities promise; small samples are spread more evenly.
  const weights = Array.from(
    { length: circleCount },
    (_, index) => Math.min((1 + index) * 0.2 + 0.3, 12 / count) + (index / circleCount) ** 1.3,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Array.from({ length: count }, (_, index): Person => {
    let left = random.next() * total;
    let circle = 0;
    while (circle < circleCount - 1 && left > weights[circle]!) {
      left -= weights[circle]!;
      circle += 1;
    }
    const closeness = 1 - circle / Math.max(1, circleCount - 1);
    const trust = Math.round(Math.max(0, Math.min(100, closeness * 75 + 8 + (random.next() - 0.4) * 28)));
    const drift = circle === circleCount - 1 ? null : random.next() * 1.7;
    const buys = random.next() < 0.1 + closeness * 0.85;
    const stage = Math.min(stages.length - 2, Math.floor(closeness * 6.5 + random.next() * 4.4));
    return {
      uid: `0198${String(index).padStart(12, '0')}`,
      name: `${random.pick(given)} ${random.pick(family)}`,
      organisation: null,
      circle: `circle-${circle}`,
      stage: stages[stage]!,
      trust,
      booked: 0,
      drift,
      driftState: drift === null ? 'none' : drift > 1.5 ? 'drifting' : drift > 1 ? 'due' : 'on-time',
      revenue: buys ? Math.round(random.next() ** 3 * 4_000_000 * (0.1 + closeness)) : 0,
      promotedAt: null,
      lastContactAt: null,
      source: random.pick(sources),
      owner: random.pick(owners),
      tags: random.next() < 0.7 ? [random.pick(tags)] : [],
      referredBy:
        index > 3 && random.next() < 0.3
          ? `0198${String(random.int(0, Math.min(9, index - 1))).padStart(12, '0')}`
          : null,
    };
  });
}

/** The inbound lifecycle, with conversions as a stage history could give them. */
export const inbound: readonly FunnelStage[] = [
  { id: 'lead', name: 'Lead', stages: ['suspect', 'nql', 'lead'], conversion: 0.48 },
  { id: 'mql', name: 'MQL', stages: ['mql'], conversion: 0.41 },
  { id: 'sql', name: 'SQL', stages: ['sql'], conversion: 0.52 },
  { id: 'opportunity', name: 'Opportunity', stages: ['sqo', 'intent'], conversion: 0.38 },
  { id: 'customer', name: 'Customer', stages: ['customer', 'repeat', 'loyal'], conversion: 0.27 },
  { id: 'evangelist', name: 'Evangelist', stages: ['advocate'], conversion: null },
];
