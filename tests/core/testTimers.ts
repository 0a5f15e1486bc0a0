import type { Timers } from '../../electron/core/jobs/timers.ts';
import type { TestClock } from './testClock.ts';

/** Timers that go off when a test lets time pass on their clock. */
export interface TestTimers extends Timers {
  /** Lets so many milliseconds pass, and waits for what is set off meanwhile. */
  pass(milliseconds: number): Promise<void>;
}

interface Timer {
  /** Milliseconds still to pass; time that the clock jumps over does not count. */
  left: number;
  readonly task: () => Promise<void>;
}

/** Timers in step with a clock. They know nothing of its jumps, as those of a machine that slept. */
export function testTimers(clock: TestClock): TestTimers {
  const waiting = new Set<Timer>();

  function elapse(milliseconds: number): void {
    clock.set(new Date(clock().getTime() + milliseconds).toISOString());
    for (const timer of waiting) timer.left -= milliseconds;
  }

  return {
    after(milliseconds, task) {
      const timer = { left: milliseconds, task };
      waiting.add(timer);
      return () => waiting.delete(timer);
    },
    async pass(milliseconds) {
      let left = milliseconds;
      while (true) {
        const next = [...waiting].sort((one, other) => one.left - other.left)[0];
        if (!next || next.left > left) break;
        const step = Math.max(0, next.left);
        elapse(step);
        left -= step;
        waiting.delete(next);
        await next.task();
      }
      elapse(left);
    },
  };
}
