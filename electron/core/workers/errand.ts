import type { Progress } from '../../../shared/model/progress.ts';

/** What an errand is given beside its input. */
export interface Run {
  /** Asks it to end early. Heard only by errands that give others a turn now and then. */
  readonly signal: AbortSignal;
  /** Tells how far it is. */
  readonly tell: (progress: Progress) => void;
}

/**
 * Work that a thread other than the core's does. It opens the files it needs itself: only plain data goes to and
 * fro, so there are no connections, callbacks or clocks in its input. `errands.ts` lists all there are.
 */
export interface Errand<Input, Result> {
  /** Known by this in the other thread. */
  readonly name: string;
  run(input: Input, run: Run): Result | Promise<Result>;
}
