import type { Random } from '../../../shared/lib/random.ts';
import { type Character, storyDays } from './characters.ts';
import { happens, randomFor, shuffled, spread } from './draws.ts';
import type { Texts } from './texts.ts';

/** A deal of the story; days are counted back from the last day. */
export interface Purchase {
  readonly title: string;
  /** In cents. */
  readonly amount: number;
  readonly status: 'open' | 'won' | 'lost';
  readonly opened: number;
  /** Null while open. */
  readonly closed: number | null;
}

/** Revenue counts over 24 months; whatever was sold before is older than this many days. */
const revenueDays = 730;

/** Deals won before the story, which make somebody a customer of many years, in whole euros. */
function earlierSales(random: Random, character: Character): [number, number][] {
  if (character.arrived < storyDays - 22) return [];
  const most = { advocate: 4, loyal: 3, repeat: 1 }[character.stage as string] ?? 0;
  const count = character.level === 0 ? random.int(1, most) : random.int(0, Math.max(0, most - 2));
  return spread(random, count, revenueDays + 40, revenueDays + 620).map((day) => [
    day,
    random.int(16, 90) * 50,
  ]);
}

/** Deals won during the story, oldest first, that add up to the revenue. */
function sales(random: Random, character: Character, earlier: number): [number, number][] {
  if (character.cast?.purchases) return character.cast.purchases;
  const least = { advocate: 4, loyal: 4, repeat: 2 }[character.stage as string] ?? 1;
  const count =
    character.level === 0 ? random.int(least, least + 3) : Math.max(1, least - earlier + random.int(0, 1));
  const shares = Array.from(
    { length: character.stage === 'customer' ? 1 : count },
    () => 0.4 + random.next(),
  );
  const total = shares.reduce((sum, share) => sum + share, 0);
  const newest = Math.min(Math.max(5, character.quiet ?? 0), character.arrived - 20);
  const days = spread(random, shares.length, newest, Math.min(character.arrived - 12, revenueDays - 25));
  return days.map((day, index) => {
    const amount = Math.max(250, Math.round((character.revenue * (shares[index] ?? 0)) / total / 50) * 50);
    return [day, amount];
  });
}

/** The amount, in whole euros, of a deal that is still open or came to nothing. */
function askedAmount(random: Random, { bought, level }: Character): number {
  return random.int(level < 2 || bought ? 40 : 20, level < 2 ? 240 : 150) * 50;
}

function hasOpenDeal(random: Random, { stage, level }: Character): boolean {
  if (stage === 'sqo' || stage === 'intent') return true;
  return level < 2 && happens(random, 0.2);
}

function hasLostDeal(random: Random, { stage, pace, level }: Character): boolean {
  if (stage === 'lost') return true;
  return level === 1 ? happens(random, 0.12) : level === 2 && pace !== 'never' && happens(random, 0.1);
}

/** Everything somebody bought, considers or declined, oldest closing first. */
export function purchasesOf(character: Character, { deals }: Texts): Purchase[] {
  const random = randomFor(character.name, 'purchases');
  const titles = {
    small: shuffled(random, deals.small),
    medium: shuffled(random, deals.medium),
    large: shuffled(random, deals.large),
  };
  const titled = (euros: number) => {
    const list = titles[euros < 1000 ? 'small' : euros < 8000 ? 'medium' : 'large'];
    const title = list.shift() ?? '';
    list.push(title);
    return { title, amount: euros * 100 };
  };

  const earlier = character.bought ? earlierSales(random, character) : [];
  const won = character.bought ? [...earlier, ...sales(random, character, earlier.length)] : [];
  const purchases = won.map(
    ([closed, euros]): Purchase => ({
      ...titled(euros),
      status: 'won',
      opened: closed + random.int(6, 40),
      closed,
    }),
  );
  const quiet = character.quiet ?? 0;
  if (hasLostDeal(random, character) && character.arrived > quiet + 6) {
    const closed = random.int(quiet + 1, Math.min(character.arrived - 5, quiet + 240));
    purchases.push({
      ...titled(askedAmount(random, character)),
      status: 'lost',
      opened: Math.min(character.arrived - 1, closed + random.int(4, 45)),
      closed,
    });
  }
  if (hasOpenDeal(random, character)) {
    const opened = Math.min(character.arrived - 1, quiet + random.int(2, 40));
    purchases.push({
      ...titled(character.cast?.offer ?? askedAmount(random, character)),
      status: 'open',
      opened,
      closed: null,
    });
  }
  return purchases;
}

/** Days ago of the won deals, oldest first. */
export function daysOfSales(purchases: readonly Purchase[]): number[] {
  return purchases
    .flatMap(({ status, closed }) => (status === 'won' && closed !== null ? [closed] : []))
    .sort((one, other) => other - one);
}
