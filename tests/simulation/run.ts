/**
 * Simulates three years of 1 000 people of eight characters, who take every suggestion, with several sets of
 * thresholds, and prints what came of it.
 *
 *   npm run simulate
 */
import { characters } from './characters.ts';
import { figuresOf, simulate } from './simulate.ts';

const years = 3;
const sets: Readonly<Record<string, readonly (number | null)[]>> = {
  '70 / 40 / 12 / 3': [70, 40, 12, 3, null],
  '60 / 35 / 12 / 3': [60, 35, 12, 3, null],
  '80 / 50 / 20 / 5': [80, 50, 20, 5, null],
  '70 / 30 / 8 / 2': [70, 30, 8, 2, null],
};

for (const [name, thresholds] of Object.entries(sets)) {
  const outcomes = simulate({ people: 1000, years, seed: 1, thresholds });
  const figures = figuresOf(outcomes, years);
  console.log(`\nThresholds ${name}`);
  console.log(
    `moves suggested per person and year: median ${figures.medianMovesPerYear}, mean ${figures.meanMovesPerYear.toFixed(2)}; ` +
      `back within 90 days: ${figures.backWithinRest}; close people in the two inner circles within a year: ` +
      `${(100 * figures.closeInnerWithinYear).toFixed(1)} %; others in the core at the end: ${figures.othersInCore}`,
  );
  console.table(
    characters.map((character) => {
      const own = figuresOf(
        outcomes.filter((outcome) => outcome.character === character),
        years,
      );
      return {
        character: character.name,
        people: own.people,
        'moves/year (mean)': Number(own.meanMovesPerYear.toFixed(2)),
        core: own.atEnd[0],
        regulars: own.atEnd[1],
        'new clients': own.atEnd[2],
        leads: own.atEnd[3],
        world: own.atEnd[4],
      };
    }),
  );
}
