import type { Character } from './characters.ts';
import { randomFor, shuffled } from './draws.ts';
import type { Level } from './roles.ts';

/** An event with several people. */
interface Gathering {
  /** Days ago. */
  readonly day: number;
  /** Place in the list of events of the texts. */
  readonly event: number;
  readonly levels: readonly Level[];
  readonly most: number;
}

const gatherings: readonly Gathering[] = [
  { day: 612, event: 0, levels: [0], most: 12 },
  { day: 514, event: 5, levels: [1, 2, 3], most: 11 },
  { day: 421, event: 4, levels: [1, 2, 3, 4], most: 14 },
  { day: 303, event: 3, levels: [0, 1], most: 19 },
  { day: 226, event: 2, levels: [2, 3], most: 6 },
  { day: 161, event: 1, levels: [0, 1, 2], most: 17 },
  { day: 76, event: 0, levels: [0], most: 12 },
];

/** The events of the story, each with who came: people known by then who were heard of after it as well. */
export function drawGatherings(
  characters: readonly Character[],
): readonly { day: number; event: number; who: readonly Character[] }[] {
  return gatherings.map(({ day, event, levels, most }) => {
    const possible = characters.filter(
      ({ level, arrived, quiet }) =>
        levels.includes(level) && arrived > day + 3 && quiet !== null && quiet < day,
    );
    return { day, event, who: shuffled(randomFor('gathering', String(day)), possible).slice(0, most) };
  });
}
