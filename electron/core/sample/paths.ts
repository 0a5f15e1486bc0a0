import type { Random } from '../../../shared/lib/random.ts';
import type { MoveCause } from '../../../shared/model/contact.ts';
import type { Stage } from '../../../shared/model/lifecycle.ts';
import { type Character, isCustomer, rankOf } from './characters.ts';
import { happens, randomFor, spread, weighted } from './draws.ts';
import type { Level } from './roles.ts';
import type { Texts } from './texts.ts';

/** Where somebody begins and the steps that follow, oldest first. */
export interface Path<Place> {
  readonly start: Place;
  readonly steps: readonly Step<Place>[];
}

export interface Step<Place> {
  readonly to: Place;
  /** Days ago. */
  readonly day: number;
  readonly cause: MoveCause;
  readonly reason: string | null;
}

function levelsOf(random: Random, { level, pace, stage, arrived }: Character): Level[] {
  if (pace === 'never') return [level];
  const early = arrived > 720;
  switch (level) {
    case 0:
      return weighted(
        random,
        early
          ? [
              [[0], 3],
              [[1, 0], 6],
              [[2, 1, 0], 2],
            ]
          : [
              [[2, 1, 0], 5],
              [[3, 2, 1, 0], 3],
            ],
      );
    case 1:
      if (pace === 'drifting' && isCustomer(stage)) return [2, 1, 0, 1];
      return weighted(
        random,
        early
          ? [
              [[1], 3],
              [[2, 1], 7],
            ]
          : [
              [[2, 1], 3],
              [[3, 2, 1], 6],
              [[4, 3, 2, 1], 1],
            ],
      );
    case 2:
      return weighted(random, [
        [[2], 2],
        [[3, 2], 7],
        [[4, 3, 2], 2],
      ]);
    case 3:
      return pace === 'drifting'
        ? weighted(random, [
            [[3], 4],
            [[2, 3], 3],
          ])
        : weighted(random, [
            [[3], 5],
            [[4, 3], 4],
          ]);
    case 4:
      return weighted(random, [
        [[4], 8],
        [[3, 4], stage === 'lost' ? 8 : 1],
      ]);
  }
}

/** The way through the circles. Whoever moves outward at the end does so after falling silent. */
export function circlePath(character: Character, { moves }: Texts): Path<Level> {
  const random = randomFor(character.name, 'circles');
  const { arrived } = character;
  const quiet = character.quiet ?? 0;
  const [start = character.level, ...rest] = levelsOf(random, character);
  const leaves = rest.length > 0 && rest.at(-1)! > (rest.at(-2) ?? start);
  const leaving = leaves && quiet > 35 ? random.int(4, quiet - 25) : null;
  const oldest = arrived - Math.ceil((arrived - quiet) * 0.15) - 2;
  const newest =
    leaving === null
      ? Math.min(oldest, random.int(Math.ceil(arrived * 0.1), Math.ceil(arrived * 0.35)))
      : quiet;
  const days = spread(random, rest.length - (leaving === null ? 0 : 1), Math.min(newest, oldest), oldest);
  if (leaving !== null) days.push(leaving);

  let from = start;
  const steps = rest.flatMap((to, index): Step<Level>[] => {
    const day = days[index];
    const inward = to < from;
    from = to;
    if (day === undefined) return [];
    return [
      {
        to,
        day,
        cause: happens(random, 0.35) ? 'suggestion' : 'hand',
        reason: happens(random, 0.8) ? random.pick(inward ? moves.inward : moves.outward) : null,
      },
    ];
  });
  return { start, steps };
}

/** Stages before the first sale, with the chance that somebody is noticed to be there on the way. */
const approach: readonly (readonly [Stage, number])[] = [
  ['suspect', 0],
  ['nql', 0.3],
  ['lead', 0.9],
  ['mql', 0.9],
  ['sql', 0.85],
  ['sqo', 0.8],
  ['intent', 0.6],
];

/** Where an acquaintance that ends at `target` begins. */
function firstStage(random: Random, target: Stage): Stage {
  if (target === 'suspect') return 'suspect';
  const start = weighted<Stage>(random, [
    ['suspect', rankOf(target) <= rankOf('lead') ? 2 : 0],
    ['nql', 2],
    ['lead', 6],
    ['mql', rankOf(target) > rankOf('mql') ? 1 : 0],
  ]);
  return rankOf(start) < rankOf(target) ? start : target;
}

/** What each sale makes of somebody, at most as far as the stage they end in. */
function stagesAfterSales(days: readonly number[], end: Stage): { stage: Stage; day: number }[] {
  const limit = end === 'lost' ? 'repeat' : end;
  return days.flatMap((day, index) => {
    const stage: Stage | null =
      index === 0 ? 'customer' : index === 1 ? 'repeat' : index === 3 ? 'loyal' : null;
    return stage && rankOf(stage) <= rankOf(limit) ? [{ stage, day }] : [];
  });
}

/**
 * The way through the lifecycle: an approach that ends with the first sale or where it is now, what the
 * sales made of it, and at the end advocate or lost.
 * @param saleDays days ago of the won deals, oldest first.
 */
export function stagePath(character: Character, saleDays: readonly number[], { lost }: Texts): Path<Stage> {
  const random = randomFor(character.name, 'stages');
  const { arrived, stage: end } = character;
  const quiet = character.quiet ?? 0;
  const sold = stagesAfterSales(saleDays, end);
  const before = sold.filter(({ day }) => day >= arrived);
  const after = sold.filter(({ day }) => day < arrived);
  const steps: Step<Stage>[] = [];
  const add = (to: Stage, day: number, reason: string | null = null) =>
    steps.push({ to, day, cause: 'hand', reason });

  let start: Stage;
  const known = before.at(-1);
  if (known) start = known.stage;
  else {
    const target: Stage =
      saleDays.length > 0 ? 'intent' : end === 'lost' ? random.pick(['mql', 'sql', 'sqo']) : end;
    start = firstStage(random, target);
    const between = approach.flatMap(([stage, chance]) =>
      rankOf(stage) > rankOf(start) && rankOf(stage) < rankOf(target) && happens(random, chance)
        ? [stage]
        : [],
    );
    const reached = saleDays.length === 0 && start !== target ? [...between, target] : between;
    const newest = Math.min((after[0]?.day ?? quiet) + 1, arrived - 1);
    const days = spread(random, reached.length, newest, Math.max(newest, arrived - 2));
    for (const [index, stage] of reached.entries()) add(stage, days[index] ?? newest);
  }
  for (const { stage, day } of after) add(stage, day);

  const latest = steps.at(-1)?.day ?? arrived;
  const present = steps.at(-1)?.to ?? start;
  if (end === 'lost')
    add('lost', Math.max(1, Math.min(latest - 1, quiet - random.int(2, 30))), random.pick(lost));
  else if (present !== end) add(end, Math.max(2, Math.min(latest - 5, random.int(20, 300))));
  return { start, steps };
}
