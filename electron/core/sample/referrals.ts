import { type Character, storyDays } from './characters.ts';
import { randomFor } from './draws.ts';
import type { Level } from './roles.ts';

/** Somebody can bring others once they have been around for so many days. */
const acquaintance = 15;

/** Moves a circle back in the order of who came through others: new clients mostly did, the world rarely. */
const delay: Readonly<Record<Level, number>> = { 0: 0.6, 1: 0.4, 2: 0, 3: 0.3, 4: 0.6 };

/** Whether one can have brought the other: known before, and still in touch when it happened. */
function canBring(referrer: Character, newcomer: Character): boolean {
  return (
    referrer !== newcomer &&
    referrer.quiet !== null &&
    referrer.arrived >= newcomer.arrived + acquaintance &&
    referrer.quiet < newcomer.arrived - 2
  );
}

/**
 * Who brought whom, newcomer to referrer. Referrers take turns, so that nobody gets all the customers; who
 * came is always later than who brought them, so that there are no cycles.
 */
export function drawReferrals(characters: readonly Character[]): ReadonlyMap<Character, Character> {
  const random = randomFor('referrals');
  const byName = new Map(characters.map((character) => [character.name, character]));
  const result = new Map<Character, Character>();
  for (const character of characters) {
    const referrer = character.cast?.referredBy ? byName.get(character.cast.referredBy) : undefined;
    if (referrer) result.set(character, referrer);
  }

  const newcomers = characters
    .filter(({ pace, arrived }) => pace !== 'never' && arrived < storyDays - 30)
    .map((character) => ({ character, order: random.next() + delay[character.level] }))
    .sort((one, other) => one.order - other.order)
    .map(({ character }) => character);

  let turns = characters.flatMap((character) =>
    character.referrals > 0 ? [{ character, left: character.referrals }] : [],
  );
  while (turns.length > 0) {
    turns = turns.flatMap(({ character, left }) => {
      const newcomer = newcomers.find((one) => !result.has(one) && !one.cast && canBring(character, one));
      if (!newcomer) return [];
      result.set(newcomer, character);
      return left > 1 ? [{ character, left: left - 1 }] : [];
    });
  }
  return result;
}
