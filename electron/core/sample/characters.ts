import { z } from 'zod';
import castList from '../../../resources/sample/cast.json' with { type: 'json' };
import type { Random } from '../../../shared/lib/random.ts';
import { type Stage, stageSchema, stages } from '../../../shared/model/lifecycle.ts';
import { happens, randomFor } from './draws.ts';
import { drawIdentity, type Identity, organisations } from './identities.ts';
import { type Level, type Pace, paces, roleGroups } from './roles.ts';

/** Days of history the story tells. */
export const storyDays = 744;

/** Purchases given one by one: days ago and whole euros. */
const purchaseSchema = z.tuple([z.number(), z.number()]);

/** A person written by hand; what is left out is drawn. */
const castSchema = z.object({
  given: z.string(),
  family: z.string(),
  organisation: z.string(),
  job: z.number(),
  language: z.string().default('nl'),
  level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  stage: stageSchema,
  pace: z.enum(paces),
  quiet: z.number(),
  contacts: z.number(),
  revenue: z.number().default(0),
  purchases: z.array(purchaseSchema).optional(),
  offer: z.number().optional(),
  referrals: z.number(),
  arrived: z.number().optional(),
  referredBy: z.string().optional(),
  birthdayIn: z.number().optional(),
  note: z.object({ en: z.string(), nl: z.string() }).optional(),
  /** The last meeting. */
  latest: z.object({ en: z.string(), nl: z.string() }).optional(),
  /** A complaint, so many days ago, that is not set right yet. */
  complaint: z.object({ day: z.number(), en: z.string(), nl: z.string() }).optional(),
});
type CastEntry = z.output<typeof castSchema>;

/** One person of the story, with what will have become of the relationship by its last day. */
export interface Character extends Identity {
  readonly name: string;
  /** Place in the list of jobs of the sector. */
  readonly job: number;
  readonly level: Level;
  readonly stage: Stage;
  readonly pace: Pace;
  /** Days since the last two-way contact; null when there never was one. */
  readonly quiet: number | null;
  /** Contacts in the last twelve months, or since arrival if that is later. */
  readonly contacts: number;
  readonly bought: boolean;
  /** Won within 24 months, in whole euros. */
  readonly revenue: number;
  /** How many people this one brings. */
  readonly referrals: number;
  /** Days since this person became known. */
  readonly arrived: number;
  /** What was written by hand. */
  readonly cast: CastEntry | null;
}

const customerStages: readonly Stage[] = ['customer', 'repeat', 'loyal', 'advocate'];

/** Whether somebody in this stage has bought. */
export function isCustomer(stage: Stage): boolean {
  return customerStages.includes(stage);
}

/** How far a stage is along the scale. */
export function rankOf(stage: Stage): number {
  return stages.indexOf(stage);
}

/** Cadence of the default circles in days; none for the world. */
export const cadences: readonly number[] = [14, 30, 60, 90];

function quietDays(random: Random, level: Level, pace: Pace): number | null {
  const cadence = cadences[level] ?? 0;
  // A weekend with holidays may add four days: each range of the inner circles keeps that far from the next.
  const part = (from: number, to: number) =>
    random.int(Math.max(1, Math.ceil(cadence * from)), Math.floor(cadence * to));
  switch (pace) {
    case 'never':
      return null;
    case 'long-ago':
      return random.int(285, 690);
    case 'on-time':
      return part(level < 2 ? 0.1 : 0.3, 0.85);
    case 'due':
      return part(1.07, 1.35);
    case 'drifting':
      return part(1.6, level === 3 ? 3.7 : 1.95);
  }
}

function contactsInYear(random: Random, level: Level, pace: Pace, bought: boolean): number {
  if (pace === 'never') return random.int(level === 3 ? 1 : 0, 2);
  if (level === 1) return bought ? random.int(9, 16) : random.int(4, 6);
  if (level === 2) return bought ? random.int(4, 6) : random.int(1, 2);
  return 1;
}

function revenueOf(random: Random, level: Level, stage: Stage): number {
  const ranges: Partial<Record<Stage, readonly [number, number]>> = {
    advocate: [2200, 4000],
    loyal: [2000, 4200],
    repeat: [1100, 2600],
    customer: level < 2 ? [700, 1700] : [450, 1400],
  };
  const [from, to] = ranges[stage] ?? [300, 900];
  return random.int(from / 50, to / 50) * 50;
}

function arrivalOf(random: Random, level: Level, quiet: number | null, bought: boolean): number {
  // The first weeks hold the network there was before the story.
  const fromTheStart = [0.6, 0.45, 0.22, 0.1, 0.1][level] ?? 0;
  if (quiet === null) return level === 3 ? random.int(6, 84) : random.int(15, 735);
  if (quiet < storyDays - 25 && happens(random, fromTheStart)) return random.int(storyDays - 22, storyDays);
  const earliest = [720, 700, 560, 620, storyDays][level] ?? storyDays;
  const latest = Math.max([520, 300, 45, 10, 0][level] ?? 0, quiet + (bought ? 60 : 4));
  return random.int(latest, Math.max(latest + 20, earliest));
}

function referralsOf(random: Random, level: Level, stage: Stage): number {
  if (stage === 'advocate') return 3;
  if (level === 1 && isCustomer(stage)) return happens(random, 0.5) ? random.int(1, 2) : 0;
  return level === 2 && isCustomer(stage) && happens(random, 0.5) ? 1 : 0;
}

function castCharacter(entry: CastEntry): Character {
  const name = `${entry.given} ${entry.family}`;
  const organisation = organisations.find((one) => one.name === entry.organisation);
  if (!organisation) throw new Error(`No organisation ${entry.organisation}`);
  const random = randomFor(name, 'role');
  const bought = isCustomer(entry.stage);
  return {
    ...entry,
    name,
    organisation,
    bought,
    revenue: entry.revenue,
    arrived: entry.arrived ?? arrivalOf(random, entry.level, entry.quiet, bought),
    cast: entry,
  };
}

/** Everybody in the story: the cast first, then those whose names and figures are drawn. */
export function createCharacters(): Character[] {
  const cast = z.array(castSchema).parse(castList).map(castCharacter);
  const taken = new Set(cast.map(({ name }) => name));
  const naming = randomFor('names');
  const others = roleGroups.flatMap(({ level, stage, pace, count, churned = false }) =>
    Array.from({ length: count }, (): Character => {
      const identity = drawIdentity(naming, taken);
      const name = `${identity.given} ${identity.family}`;
      const random = randomFor(name, 'role');
      const bought = churned || isCustomer(stage);
      const quiet = quietDays(random, level, pace);
      return {
        ...identity,
        name,
        job: random.int(0, 5),
        level,
        stage,
        pace,
        quiet,
        contacts: contactsInYear(random, level, pace, bought),
        bought,
        revenue: bought ? revenueOf(random, level, stage) : 0,
        referrals: referralsOf(random, level, stage),
        arrived: arrivalOf(random, level, quiet, bought),
        cast: null,
      };
    }),
  );
  return [...cast, ...others];
}
