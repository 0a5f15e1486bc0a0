import type { Circle } from '../../shared/model/circle.ts';

/** A circle as the page sees it. */
export function circle(overrides: Partial<Circle> = {}): Circle {
  return {
    uid: `circle-${overrides.position ?? 1}`,
    position: 1,
    defaultKey: null,
    name: 'Friends',
    colour: null,
    capacity: 15,
    cadenceDays: 30,
    maximumDays: 60,
    threshold: null,
    promise: '',
    delayDays: 0,
    depth: 'full',
    channel: 'email',
    discussion: true,
    ...overrides,
  };
}
