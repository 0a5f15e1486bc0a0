/** Closer, or further away, by one circle. */
export const stepDirections = ['inward', 'outward'] as const;
export type StepDirection = (typeof stepDirections)[number];

/** A step between circles that what is known of somebody speaks for. */
export interface SuggestedStep {
  /** uid of the contact. */
  readonly contact: string;
  readonly name: string;
  readonly direction: StepDirection;
  /** uids of the circle they are in, and of the one suggested. */
  readonly from: string;
  readonly to: string;
  /** Trust score now, rounded. */
  readonly trust: number;
  /** The score asked for: at least this to come closer; less than this to be further away. */
  readonly bound: number;
  /** For at least so many days the score has been there. */
  readonly days: number;
}

/** What somebody can say to a suggestion they do not take: not at all, or not now. */
export const stepAnswers = ['dismissed', 'snoozed'] as const;
export type StepAnswer = (typeof stepAnswers)[number];

/** How many steps are suggested each way at present, and how many would be as asked. */
export interface StepsIf {
  readonly present: Readonly<Record<StepDirection, number>>;
  readonly asked: Readonly<Record<StepDirection, number>>;
}
