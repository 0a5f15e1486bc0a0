import { dayMilliseconds } from '../lib/dates.ts';
import type { TrustFacts } from '../model/trust.ts';
import { contactWeight } from './twoWay.ts';

/** Contacts and won deals count over 36 months, NPS answers and revenue over 24, in days. */
export const contactDays = 1095;
export const wonDays = 1095;
export const npsDays = 730;
export const revenueDays = 730;
/** A contact counts half as fresh after so many days. */
export const freshDays = 180;
const yearDays = 365;

/** Something that was logged with somebody; moments in milliseconds since 1970. */
export interface LoggedEvidence {
  readonly at: number;
  readonly kind: string;
  readonly direction: 'in' | 'out' | 'both';
  readonly nps: number | null;
  /** When a complaint was resolved; null while it waits. */
  readonly resolvedAt: number | null;
  /** Whether it names nobody but them: such a referral is one without a name. */
  readonly isAlone: boolean;
}

/** All that a relationship rests on, whenever it happened; moments in milliseconds since 1970. */
export interface Evidence {
  readonly log: readonly LoggedEvidence[];
  /** Moments of won deals, their own and those they are named on. */
  readonly sales: readonly number[];
  /** People referred: since when they are known, and when they first bought, or null. */
  readonly referred: readonly { readonly at: number; readonly boughtAt: number | null }[];
  /** Share of customers with at most this revenue, 0..1, or null: a rank among all, taken as it is now. */
  readonly revenueShare: number | null;
}

/** What is known of the log as of a moment. */
function logFacts(log: readonly LoggedEvidence[], now: number) {
  let lastAt = Number.NEGATIVE_INFINITY;
  let contacts = 0;
  let freshContacts = 0;
  let begunByThem = 0;
  let begunByYou = 0;
  let referralsUnnamed = 0;
  let answer: LoggedEvidence | null = null;
  let openComplaint = false;
  const purchases: number[] = [];
  for (const entry of log) {
    const { at, kind, direction, nps } = entry;
    if (at > now) continue;
    const days = (now - at) / dayMilliseconds;
    const weight = contactWeight(kind);
    const fresh = 2 ** (-days / freshDays);
    if (weight > 0) {
      if (direction !== 'out') {
        lastAt = Math.max(lastAt, at);
        if (days < contactDays) contacts += weight;
        freshContacts += weight * fresh;
      }
      begunByThem += direction === 'in' ? fresh : direction === 'both' ? fresh / 2 : 0;
      begunByYou += direction === 'out' ? fresh : direction === 'both' ? fresh / 2 : 0;
    }
    if (kind === 'referral' && direction !== 'out' && entry.isAlone) referralsUnnamed += 1;
    if (kind === 'purchase') purchases.push(at);
    if (kind === 'complaint' && (entry.resolvedAt === null || entry.resolvedAt > now)) openComplaint = true;
    // The latest answer counts; of two in one moment the lower one.
    if (nps !== null && days < npsDays) {
      const isLater = answer === null || at > answer.at || (at === answer.at && nps < (answer.nps ?? 0));
      if (isLater) answer = entry;
    }
  }
  return {
    purchases,
    facts: {
      daysSinceContact: lastAt === Number.NEGATIVE_INFINITY ? null : (now - lastAt) / dayMilliseconds,
      contacts,
      freshContacts,
      begunByThem,
      begunByYou,
      referralsUnnamed,
      nps: answer?.nps ?? null,
      openComplaint,
    },
  };
}

/**
 * What is known of a relationship as of a moment (docs/domain.md, Trust). The lists of the core find the same for
 * everybody at once in SQL; a test holds the two together. @param now in milliseconds since 1970.
 */
export function trustFactsAt({ log, sales, referred, revenueShare }: Evidence, now: number): TrustFacts {
  const logged = logFacts(log, now);
  const won = sales.filter((at) => at <= now);
  const bought = [...won, ...logged.purchases];
  const known = referred.filter(({ at }) => at <= now);
  const first = Math.min(...bought);
  const last = Math.max(...bought);
  return {
    ...logged.facts,
    dealsWon: won.filter((at) => (now - at) / dayMilliseconds < wonDays).length,
    customerYears: bought.length === 0 ? 0 : (last - first) / dayMilliseconds / yearDays,
    daysSincePurchase: bought.length === 0 ? null : (now - last) / dayMilliseconds,
    // Who has bought nothing lately brought nothing yet.
    revenueShare: won.some((at) => (now - at) / dayMilliseconds < revenueDays) ? revenueShare : null,
    referred: known.length,
    referredWon: known.filter(({ boughtAt }) => boughtAt !== null && boughtAt <= now).length,
  };
}
