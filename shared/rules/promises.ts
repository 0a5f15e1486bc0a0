import { dayMilliseconds } from '../lib/dates.ts';

/** Promises that were kept and broken. */
export interface Kept {
  readonly kept: number;
  readonly broken: number;
}

/** An insight that a circle was given longer ago than so many days is no longer asked to be passed on. */
export const giftDays = 365;

/** A time in a circle; moments in milliseconds since 1970. */
export interface Membership {
  readonly from: number;
  /** The present, for where they stand now. */
  readonly to: number;
  /** Null where the circle promises no cadence. */
  readonly cadenceDays: number | null;
}

/**
 * How often contact came within the cadence. A promise runs from a contact, or from the day somebody came into the circle: it
 * is kept when there is contact before the cadence is over, and the next one runs from the last of these contacts; else
 * it is broken, and the next runs from where it ended. So a silence of three cadences breaks three promises, and ten calls in a
 * week keep one. The one that still runs counts for neither.
 * @param contacts moments of two-way contact, in order.
 */
export function contactPromises(contacts: readonly number[], membership: Membership): Kept {
  const { from, to, cadenceDays } = membership;
  if (cadenceDays === null) return { kept: 0, broken: 0 };
  const cadence = cadenceDays * dayMilliseconds;
  let kept = 0;
  let broken = 0;
  let begun = from;
  let next = contacts.findIndex((at) => at > from);
  if (next === -1) next = contacts.length;
  while (begun + cadence <= to) {
    const end = begun + cadence;
    let last: number | undefined;
    for (let at = contacts[next]; at !== undefined && at <= end; at = contacts[next]) {
      last = at;
      next += 1;
    }
    if (last === undefined) broken += 1;
    else kept += 1;
    begun = last ?? end;
  }
  return { kept, broken };
}

/** An insight as somebody was given it, and when it went on to those further out; moments in milliseconds since 1970. */
export interface GivenAhead {
  readonly givenAt: number;
  /** When the first wave of a circle further out was really sent. */
  readonly passedOnAt: number;
  /** Days that their circle is promised before that one: the difference of the delays, and a day at least. */
  readonly promisedDays: number;
}

/** Head starts that were kept and broken, and how many days they lasted on average; null without any. */
export interface HeadStarts extends Kept {
  readonly meanDays: number | null;
}

/** How many days lie between two moments, as people count them: half a day short of seven is seven. */
const wholeDays = (from: number, to: number) => Math.round((to - from) / dayMilliseconds);

/** What head starts were really given, by the moments of sending. */
export function headStarts(given: readonly GivenAhead[]): HeadStarts {
  const days = given.map(({ givenAt, passedOnAt }) => wholeDays(givenAt, passedOnAt));
  const kept = given.filter(({ promisedDays }, index) => days[index]! >= promisedDays).length;
  return {
    kept,
    broken: given.length - kept,
    meanDays: days.length === 0 ? null : days.reduce((sum, one) => sum + one, 0) / days.length,
  };
}
