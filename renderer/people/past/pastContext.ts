import { createContext, use } from 'react';
import { z } from 'zod';
import type { Circle } from '../../../shared/model/circle.ts';
import type { Person } from '../../../shared/model/person.ts';
import { spans } from '../../../shared/rules/pastDays.ts';
import { type Going, part } from '../../ui/address.ts';

/** What an address says of time; for the reader of every screen that can look back. */
export const pastParts = {
  /** The day that is shown; today is the present, with the tools of looking back. */
  at: part(z.iso.date()),
  /** What it is compared with: so much earlier, or a day. */
  since: part(z.union([z.enum(spans), z.iso.date()])),
  /** Whether both days are drawn beside each other. */
  beside: part(z.boolean()),
};

export type TimeView = Readonly<z.output<z.ZodObject<typeof pastParts>>>;

/** The time that a screen shows, and the ways to another. */
export interface Time {
  readonly view: TimeView;
  /** The day that is compared with, `YYYY-MM-DD`; null when none is. */
  readonly since: string | null;
  readonly playing: boolean;
  show(change: Partial<TimeView>, going: Going): void;
  play(on: boolean): void;
}

/** A past day as it is shown. */
export interface PastShown {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** The last moment of it, ISO 8601 UTC. */
  readonly at: string;
  /** Everybody as they stood then; until that is known, as they were shown before. */
  readonly people: readonly Person[];
  readonly circles: readonly Circle[];
  readonly isThere: boolean;
}

export const TimeContext = createContext<Time | null>(null);
export const PastContext = createContext<PastShown | null>(null);

/** The past day that is shown; null while it is the present. */
export const usePast = (): PastShown | null => use(PastContext);

/** The time that is shown, on a screen that can look back. */
export function useTime(): Time {
  const time = use(TimeContext);
  if (!time) throw new Error('useTime needs a screen within Past');
  return time;
}
