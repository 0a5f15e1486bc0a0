import type { Progress } from '../../../shared/model/progress.ts';
import { assertSound } from '../backups/assertSound.ts';

/** What an errand is given beside its input. */
export interface Run {
  /** Asks it to end early. Heard only by errands that give others a turn now and then. */
  readonly signal: AbortSignal;
  /** Tells how far it is. */
  tell(progress: Progress): void;
}

/**
 * Work that a thread other than the core's does. It opens the files it needs itself: only plain data goes to and
 * fro, so there are no connections, callbacks or clocks in its input.
 */
export type Errand<Input, Result> = (input: Input, run: Run) => Result | Promise<Result>;

/** All errands, by name. */
export const errands = {
  assertSound,
} satisfies Readonly<Record<string, Errand<never, unknown>>>;

export type Errands = typeof errands;
export type ErrandName = keyof Errands;
export type InputOf<Name extends ErrandName> = Parameters<Errands[Name]>[0];
export type ResultOf<Name extends ErrandName> = Awaited<ReturnType<Errands[Name]>>;
