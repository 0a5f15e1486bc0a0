import { dayMilliseconds } from '../../shared/lib/dates.ts';

/** A clock that stands still until a test moves it. */
export interface TestClock {
  (): Date;
  set(instant: string): void;
  advance(days: number): void;
}

/** A clock that starts at an ISO 8601 instant. */
export function testClock(start = '2026-03-02T09:00:00.000Z'): TestClock {
  let now = Date.parse(start);
  const clock = () => new Date(now);
  return Object.assign(clock, {
    set(instant: string) {
      now = Date.parse(instant);
    },
    advance(days: number) {
      now += days * dayMilliseconds;
    },
  });
}
