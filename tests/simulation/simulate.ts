import { seededRandom } from '../../shared/lib/random.ts';
import type { StepDirection } from '../../shared/model/suggestedStep.ts';
import { boundOf, hasStayed, restDays, stepBy, type Thresholds } from '../../shared/rules/suggestedSteps.ts';
import { defaultTrustWeights, trust } from '../../shared/rules/trust.ts';
import { type Evidence, trustFactsAt } from '../../shared/rules/trustFacts.ts';
import { type Character, characters } from './characters.ts';

const day = 86_400_000;
export const yearDays = 365;
const weekDays = 7;

/** A suggestion, which is always taken here. */
export interface Taken {
  readonly day: number;
  readonly direction: StepDirection;
}

/** What became of one simulated person. */
export interface Outcome {
  readonly character: Character;
  readonly taken: readonly Taken[];
  /** Place at the end, 0 is the core. */
  readonly place: number;
  /** Day on which they first stood in one of the two inner circles; null for never. */
  readonly innerDay: number | null;
}

/** Index of the circle everybody begins in: leads. */
const beginning = 3;

/** Lives one life, looking every week, and taking every suggestion. */
function live(character: Character, seed: number, days: number, thresholds: Thresholds): Outcome {
  const random = seededRandom(seed);
  const lived = character.live(random, days);
  // Whoever buys stands somewhere among those who do.
  const rank = random.next();
  const evidenceAt = (now: number): Evidence => ({
    ...lived,
    revenueShare: lived.sales.some((at) => at <= now && now - at < 2 * yearDays * day) ? rank : null,
  });
  let place = beginning;
  let movedOn = Number.NEGATIVE_INFINITY;
  let innerDay: number | null = null;
  const taken: Taken[] = [];
  for (let today = weekDays; today <= days; today += weekDays) {
    if (today - movedOn < restDays) continue;
    const now = today * day;
    const evidence = evidenceAt(now);
    const direction = stepBy(trust(trustFactsAt(evidence, now)).score, place, thresholds);
    if (direction === null) continue;
    const bound = boundOf(direction, place, thresholds) ?? 0;
    if (!hasStayed(evidence, { direction, bound }, now, defaultTrustWeights)) continue;
    place += direction === 'inward' ? -1 : 1;
    movedOn = today;
    taken.push({ day: today, direction });
    if (place <= 1) innerDay ??= today;
  }
  return { character, taken, place, innerDay };
}

/** Simulates people of all characters for some years. @param thresholds of the circles from the inside out. */
export function simulate({
  people,
  years,
  seed,
  thresholds,
}: {
  people: number;
  years: number;
  seed: number;
  thresholds: Thresholds;
}): Outcome[] {
  return characters.flatMap((character, kind) =>
    Array.from({ length: Math.round(people * character.share) }, (_, index) =>
      live(character, seed + kind * 100_000 + index, years * yearDays, thresholds),
    ),
  );
}

const median = (figures: readonly number[]) =>
  figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? 0;

/** What a simulation shows of suggestions. */
export function figuresOf(outcomes: readonly Outcome[], years: number) {
  const close = outcomes.filter(({ character }) => character.isClose);
  const back = outcomes.flatMap(({ taken }) =>
    taken.flatMap(({ day, direction }, index) => {
      const next = taken[index + 1];
      return next && next.direction !== direction ? [next.day - day] : [];
    }),
  );
  return {
    people: outcomes.length,
    medianMovesPerYear: median(
      outcomes.flatMap(({ taken }) =>
        Array.from(
          { length: years },
          (_, year) => taken.filter(({ day }) => Math.floor((day - 1) / yearDays) === year).length,
        ),
      ),
    ),
    meanMovesPerYear: outcomes.reduce((sum, { taken }) => sum + taken.length, 0) / outcomes.length / years,
    backWithinRest: back.filter((days) => days < restDays).length,
    closeInnerWithinYear:
      close.filter(({ innerDay }) => innerDay !== null && innerDay <= yearDays).length /
      Math.max(1, close.length),
    othersInCore: outcomes.filter(({ character, place }) => !character.isClose && place === 0).length,
    atEnd: [0, 1, 2, 3, 4].map((place) => outcomes.filter((outcome) => outcome.place === place).length),
  };
}
