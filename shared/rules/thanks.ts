import { daysBefore } from '../lib/dates.ts';

/** What can be done about thanks that are owed: given, put off, or let go. */
export const thanksAnswers = ['thanked', 'later', 'dropped'] as const;
export type ThanksAnswer = (typeof thanksAnswers)[number];

/** What was done about it, and when; moments are ISO 8601 UTC. */
export interface ThanksGiven {
  readonly at: string;
  readonly answer: ThanksAnswer;
  /** Until when it is put off; null for all others. */
  readonly until: string | null;
}

/** Thanks that were put off come back after so many days. */
export const laterDays = 7;
/** After so many days a thank you comes too late to be asked for. */
export const thanksDays = 365;

/**
 * What somebody is still owed thanks for: all that they brought since they were thanked, or it was let go; nothing while it is
 * put off (docs/domain.md, Thanks).
 */
export function thanksOwed<Reason extends { readonly at: string }>(
  reasons: readonly Reason[],
  given: readonly ThanksGiven[],
  now: string,
): Reason[] {
  if (given.some(({ until }) => until !== null && until > now)) return [];
  const since = given
    .filter(({ answer }) => answer !== 'later')
    .reduce((latest, { at }) => (at > latest ? at : latest), daysBefore(now, thanksDays));
  return reasons.filter(({ at }) => at > since && at <= now);
}
