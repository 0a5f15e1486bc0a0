/** What there is to ask somebody, the most important first. */
export const questions = ['repair', 'deal', 'nps', 'referral', 'consent', 'news'] as const;
export type Question = (typeof questions)[number];

/** Something promised to somebody that is still open. */
export interface OpenPromise {
  readonly kind: 'task' | 'complaint' | 'deal';
  readonly uid: string;
  /** What is to be done, was complained about, or is to be sold. */
  readonly title: string;
  /** `YYYY-MM-DD` or ISO 8601 UTC: due, complained or expected; null when no day is known. */
  readonly at: string | null;
}

/** What to know before a meeting with somebody. */
export interface Brief {
  /** The last contact in which they took part; null when there was none. */
  readonly last: { readonly kind: string; readonly at: string; readonly summary: string } | null;
  readonly promises: readonly OpenPromise[];
  readonly questions: readonly Question[];
}
