import { setImmediate } from 'node:timers/promises';
import { Problem } from '../../shared/model/problem.ts';
import type { Progress } from '../../shared/model/progress.ts';
import { news } from './news.ts';

/** Long work that people can follow and stop. */
export type LongWork = 'import' | 'undo' | 'redo' | 'erase' | 'restore' | 'several';

/** Thrown inside long work to take back everything it did: Problem `work-cancelled`. */
export class WorkCancelled extends Problem {
  constructor() {
    super('work-cancelled');
  }
}

/** What is done with fewer people than this is over before anybody could follow it. */
const many = 2000;

/** Work that does not pause for so long, in milliseconds, makes others wait: a frame of the page. */
const slice = 16;

/** The long work that a workspace is busy with: how far it is, and whether it should stop. */
export class RunningWork {
  #work: LongWork | null = null;
  #progress: Progress | null = null;
  #stop = new AbortController();
  #pausedAt = 0;
  readonly #listeners = new Set<() => void>();

  /** How far this work is; null while it does not run. */
  progressOf(...works: readonly LongWork[]): Progress | null {
    return this.#work !== null && works.includes(this.#work) ? this.#progress : null;
  }

  #report(work: LongWork | null, progress: Progress | null): void {
    this.#work = work;
    this.#progress = progress;
    for (const listener of this.#listeners) listener();
  }

  /**
   * Runs work that people can follow from its first moment to its end.
   * @param run is told by the signal when the user asks to stop; its reason is WorkCancelled.
   */
  async follow<Result>(work: LongWork, run: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    this.#stop = new AbortController();
    this.#pausedAt = performance.now();
    this.#report(work, { done: 0, total: 0 });
    try {
      return await run(this.#stop.signal);
    } finally {
      this.#report(null, null);
    }
  }

  /** Whether others have waited long enough for a turn. */
  get isLong(): boolean {
    return performance.now() - this.#pausedAt > slice;
  }

  /** Tells how far the work is. */
  tell(progress: Progress): void {
    this.#report(this.#work, progress);
  }

  /** Tells how far the work is and gives others a turn. @throws WorkCancelled when the user asked to stop. */
  async pause(progress: Progress): Promise<void> {
    this.tell(progress);
    await setImmediate();
    this.#pausedAt = performance.now();
    this.#stop.signal.throwIfAborted();
  }

  /**
   * Does something with each of several, such as those who were selected. Where they are many people can follow it and stop it.
   * @throws WorkCancelled.
   */
  async each<Item>(items: readonly Item[], act: (item: Item) => void): Promise<void> {
    if (items.length < many) {
      for (const item of items) act(item);
      return;
    }
    await this.follow('several', async () => {
      for (const [index, item] of items.entries()) {
        act(item);
        if (this.isLong) await this.pause({ done: index + 1, total: items.length });
      }
    });
  }

  /** Asks work of these kinds to stop; if none runs nothing happens. */
  cancel(...works: readonly LongWork[]): void {
    if (this.#work !== null && works.includes(this.#work)) this.#stop.abort(new WorkCancelled());
  }

  /** Calls the listener after every step; returns the way to stop. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Yields how far work of these kinds is, now and after every step, until the signal. */
  watch(signal: AbortSignal, ...works: readonly LongWork[]): AsyncGenerator<Progress | null> {
    let isNews = true;
    return news(
      (wake) =>
        this.listen(() => {
          isNews = true;
          wake();
        }),
      () => {
        if (!isNews) return undefined;
        isNews = false;
        return this.progressOf(...works);
      },
      signal,
    );
  }
}
