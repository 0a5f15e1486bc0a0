import type { Random } from '../../shared/lib/random.ts';
import type { Evidence, LoggedEvidence } from '../../shared/rules/trustFacts.ts';

const day = 86_400_000;

type Way = 'in' | 'out' | 'both';

/** Writes a life down day by day. */
class Pen {
  readonly log: LoggedEvidence[] = [];
  readonly sales: number[] = [];
  readonly referred: { at: number; boughtAt: number | null }[] = [];
  private readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  /** Contact about every so many days, between two days. */
  keeps(every: number, kinds: readonly (readonly [string, Way])[], from: number, to: number): this {
    let at = from + this.random.next() * every;
    while (at < to) {
      const [kind, direction] = this.random.pick(kinds);
      this.says(at, kind, direction);
      at += every * (0.5 + this.random.next());
    }
    return this;
  }

  says(at: number, kind: string, direction: Way, more: { nps?: number; resolvedAt?: number } = {}): this {
    const { nps = null, resolvedAt = null } = more;
    this.log.push({
      at: at * day,
      kind,
      direction,
      nps,
      resolvedAt: resolvedAt === null ? null : resolvedAt * day,
      isAlone: true,
    });
    return this;
  }

  /** Buys about every so many days, between two days. */
  buys(every: number, from: number, to: number): this {
    for (
      let at = from + this.random.next() * every * 0.5;
      at < to;
      at += every * (0.6 + 0.8 * this.random.next())
    )
      this.sales.push(at * day);
    return this;
  }

  /** Brings people about every so many days; every other one buys. */
  brings(every: number, from: number, to: number): this {
    for (let at = from + this.random.next() * every; at < to; at += every * (0.5 + this.random.next()))
      this.referred.push({ at: at * day, boughtAt: this.random.next() < 0.5 ? (at + 60) * day : null });
    return this;
  }
}

/** Somebody's part in the simulation: how they live with you for three years. */
export interface Character {
  readonly name: string;
  /** Whether this is somebody truly close. */
  readonly isClose: boolean;
  readonly share: number;
  readonly live: (random: Random, days: number) => Pick<Evidence, 'log' | 'sales' | 'referred'>;
}

const talks: readonly (readonly [string, Way])[] = [
  ['meeting', 'both'],
  ['call', 'both'],
  ['call', 'in'],
  ['message', 'in'],
  ['email', 'in'],
];
const mails: readonly (readonly [string, Way])[] = [
  ['email', 'out'],
  ['email', 'out'],
  ['email', 'in'],
];

/** Eight ways to live with a small business; shares add up to 1. */
export const characters: readonly Character[] = [
  {
    name: 'friend who buys and brings others',
    isClose: true,
    share: 0.05,
    live: (random, days) =>
      new Pen(random).keeps(14, talks, 0, days).buys(200, 40, days).brings(240, 60, days),
  },
  {
    name: 'steady client',
    isClose: true,
    share: 0.1,
    live: (random, days) =>
      new Pen(random).keeps(25, talks, 0, days).buys(240, 30, days).brings(500, 90, days),
  },
  {
    name: 'client once a year',
    isClose: false,
    share: 0.15,
    live: (random, days) => new Pen(random).keeps(80, [...talks, ...mails], 0, days).buys(365, 60, days),
  },
  {
    name: 'bought once and left',
    isClose: false,
    share: 0.15,
    live: (random) => new Pen(random).keeps(20, talks, 0, 150).buys(400, 60, 200),
  },
  {
    name: 'enthusiast who fades',
    isClose: false,
    share: 0.1,
    live: (random) => new Pen(random).keeps(7, talks, 0, 90),
  },
  {
    name: 'reader who never answers',
    isClose: false,
    share: 0.25,
    live: (random, days) => new Pen(random).keeps(30, [['email', 'out']], 0, days),
  },
  {
    name: 'comes back every season',
    isClose: false,
    share: 0.15,
    live(random, days) {
      const pen = new Pen(random);
      for (let spring = 30; spring < days; spring += 365) pen.keeps(12, talks, spring, spring + 60);
      return pen;
    },
  },
  {
    name: 'client who complains',
    isClose: false,
    share: 0.05,
    live(random, days) {
      const pen = new Pen(random).keeps(45, talks, 0, days).buys(300, 30, days);
      for (let at = 120; at < days; at += 200)
        pen.says(at, 'complaint', 'in', { resolvedAt: at + 20 }).says(at + 30, 'feedback', 'in', { nps: 4 });
      return pen;
    },
  },
];
