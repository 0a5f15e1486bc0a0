import { describe, expect, it } from 'vitest';
import { newCircle } from '../../shared/rules/newCircle.ts';
import { circle } from '../factories/circle.ts';

const inner = circle({ capacity: 15, cadenceDays: 14, maximumDays: 28, delayDays: 0, depth: 'full' });
const outer = circle({
  capacity: 50,
  cadenceDays: 30,
  maximumDays: 60,
  delayDays: 7,
  depth: 'summary',
  channel: 'newsletter',
});
const world = circle({
  capacity: null,
  cadenceDays: null,
  maximumDays: null,
  delayDays: 30,
  depth: 'public',
});

describe('a new circle', () => {
  it('is half way between its neighbours, so that waves and intervals keep their order', () => {
    expect(newCircle(inner, outer)).toEqual({
      capacity: 33,
      cadenceDays: 22,
      maximumDays: 44,
      threshold: null,
      promise: '',
      delayDays: 4,
      depth: 'full',
      channel: 'newsletter',
      discussion: true,
    });
  });

  it('is as its only neighbour at either end, and has no rhythm beyond one without', () => {
    expect(newCircle(undefined, inner)).toMatchObject({ capacity: 15, cadenceDays: 14, delayDays: 0 });
    expect(newCircle(world, undefined)).toMatchObject({ capacity: null, cadenceDays: null, delayDays: 30 });
    expect(newCircle(world, outer)).toMatchObject({ cadenceDays: null, maximumDays: null });
    expect(newCircle(outer, world)).toMatchObject({ capacity: 50, cadenceDays: 30, delayDays: 19 });
  });
});
