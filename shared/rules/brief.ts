import type { Question } from '../model/brief.ts';
import type { Consent } from '../model/contact.ts';

/** What is known of somebody that says what to ask. */
export interface AskableFacts {
  readonly openComplaints: number;
  readonly openDeals: number;
  /** Whether something was ever sold to them. */
  readonly isCustomer: boolean;
  /** Their latest answer of 24 months, 0 to 10; null when there is none. */
  readonly nps: number | null;
  readonly consent: Consent;
}

const mostQuestions = 3;
/** From this answer on somebody gladly brings others. */
const promoterFrom = 9;

/**
 * What to ask somebody, the most important first. While a complaint is open nothing is asked of them but what would mend
 * it; when nothing is at hand, how they are.
 */
export function questionsFor({
  openComplaints,
  openDeals,
  isCustomer,
  nps,
  consent,
}: AskableFacts): Question[] {
  if (openComplaints > 0) return ['repair'];
  const wanted: readonly [Question, boolean][] = [
    ['deal', openDeals > 0],
    ['nps', isCustomer && nps === null],
    ['referral', nps !== null && nps >= promoterFrom],
    ['consent', consent === 'unknown'],
  ];
  const found = wanted.flatMap(([question, isWanted]) => (isWanted ? [question] : []));
  return found.length === 0 ? ['news'] : found.slice(0, mostQuestions);
}
