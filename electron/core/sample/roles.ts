import type { Stage } from '../../../shared/model/lifecycle.ts';

/** Index of a default circle, from the inside out: 0 is the core. */
export type Level = 0 | 1 | 2 | 3 | 4;

/**
 * How a relationship stands on the last day: by the cadence of its circle, for `never` without any answer
 * yet, for `long-ago` with one contact long past.
 */
export const paces = ['on-time', 'due', 'drifting', 'never', 'long-ago'] as const;
export type Pace = (typeof paces)[number];

/** A part in the story, and how many people play it. */
export interface RoleGroup {
  readonly level: Level;
  readonly stage: Stage;
  readonly pace: Pace;
  readonly count: number;
  /** Bought once and left; people in the stages of a customer have always bought. */
  readonly churned?: boolean;
}

/**
 * Everybody beside the cast, so that the network ends with 12, 34, 58, 66 and 70 people from the inside
 * out, a sixth of them drifting, and a funnel that narrows until the sale.
 */
export const roleGroups: readonly RoleGroup[] = [
  { level: 1, stage: 'advocate', pace: 'on-time', count: 3 },
  { level: 1, stage: 'loyal', pace: 'on-time', count: 4 },
  { level: 1, stage: 'loyal', pace: 'due', count: 1 },
  { level: 1, stage: 'repeat', pace: 'on-time', count: 6 },
  { level: 1, stage: 'repeat', pace: 'due', count: 1 },
  { level: 1, stage: 'repeat', pace: 'drifting', count: 1 },
  { level: 1, stage: 'customer', pace: 'on-time', count: 6 },
  { level: 1, stage: 'customer', pace: 'due', count: 2 },
  { level: 1, stage: 'customer', pace: 'drifting', count: 2 },
  { level: 1, stage: 'intent', pace: 'on-time', count: 1 },
  { level: 1, stage: 'intent', pace: 'due', count: 1 },
  { level: 1, stage: 'sqo', pace: 'on-time', count: 2 },
  { level: 1, stage: 'sql', pace: 'on-time', count: 1 },
  { level: 1, stage: 'mql', pace: 'drifting', count: 1 },

  { level: 2, stage: 'repeat', pace: 'on-time', count: 2 },
  { level: 2, stage: 'customer', pace: 'on-time', count: 5 },
  { level: 2, stage: 'customer', pace: 'due', count: 1 },
  { level: 2, stage: 'customer', pace: 'drifting', count: 3 },
  { level: 2, stage: 'intent', pace: 'on-time', count: 3 },
  { level: 2, stage: 'intent', pace: 'due', count: 1 },
  { level: 2, stage: 'sqo', pace: 'on-time', count: 7 },
  { level: 2, stage: 'sqo', pace: 'due', count: 1 },
  { level: 2, stage: 'sqo', pace: 'drifting', count: 1 },
  { level: 2, stage: 'sql', pace: 'on-time', count: 11 },
  { level: 2, stage: 'sql', pace: 'due', count: 2 },
  { level: 2, stage: 'sql', pace: 'drifting', count: 2 },
  { level: 2, stage: 'mql', pace: 'on-time', count: 8 },
  { level: 2, stage: 'mql', pace: 'due', count: 3 },
  { level: 2, stage: 'mql', pace: 'drifting', count: 1 },
  { level: 2, stage: 'lost', pace: 'on-time', count: 3 },
  { level: 2, stage: 'lost', pace: 'drifting', count: 1, churned: true },

  { level: 3, stage: 'customer', pace: 'on-time', count: 5 },
  { level: 3, stage: 'customer', pace: 'due', count: 1 },
  { level: 3, stage: 'lost', pace: 'on-time', count: 3, churned: true },
  { level: 3, stage: 'lost', pace: 'drifting', count: 3, churned: true },
  { level: 3, stage: 'lost', pace: 'drifting', count: 2 },
  { level: 3, stage: 'sql', pace: 'on-time', count: 4 },
  { level: 3, stage: 'sql', pace: 'due', count: 2 },
  { level: 3, stage: 'sql', pace: 'drifting', count: 2 },
  { level: 3, stage: 'mql', pace: 'on-time', count: 6 },
  { level: 3, stage: 'mql', pace: 'due', count: 3 },
  { level: 3, stage: 'mql', pace: 'drifting', count: 5 },
  { level: 3, stage: 'mql', pace: 'never', count: 10 },
  { level: 3, stage: 'lead', pace: 'on-time', count: 2 },
  { level: 3, stage: 'lead', pace: 'due', count: 1 },
  { level: 3, stage: 'lead', pace: 'drifting', count: 5 },
  { level: 3, stage: 'lead', pace: 'never', count: 12 },

  { level: 4, stage: 'lost', pace: 'long-ago', count: 2, churned: true },
  { level: 4, stage: 'lost', pace: 'long-ago', count: 6 },
  { level: 4, stage: 'mql', pace: 'long-ago', count: 7 },
  { level: 4, stage: 'lead', pace: 'long-ago', count: 20 },
  { level: 4, stage: 'lead', pace: 'never', count: 3 },
  { level: 4, stage: 'nql', pace: 'long-ago', count: 13 },
  { level: 4, stage: 'nql', pace: 'never', count: 4 },
  { level: 4, stage: 'suspect', pace: 'never', count: 13 },
];
