import { expect, it } from 'vitest';
import { peopleThen } from '../../renderer/people/past/peopleThen.ts';
import type { PeopleAt } from '../../shared/model/asOf.ts';
import { circle } from '../factories/circle.ts';
import { person } from '../factories/person.ts';

it('people of a past day wear the names they have now, and stand as they stood', () => {
  const anna = person({ uid: 'anna', name: 'Anna', tags: ['VIP'], circle: 'inner', trust: 80 });
  const then: PeopleAt = {
    circles: [circle({ uid: 'inner', position: 1 }), circle({ uid: 'outer', position: 2 })],
    uid: ['anna', 'unknown'],
    circle: [1, 0],
    stage: [2, 0],
    trust: [12, null],
    drift: [0.5, null],
    driftState: [1, 0],
    revenue: [100, 0],
    booked: [50, 0],
    promotedAt: [null, null],
    lastContactAt: ['2026-01-01T09:00:00.000Z', null],
  };
  const [first, second] = peopleThen(then, new Map([[anna.uid, anna]]));
  expect(first).toEqual({
    ...anna,
    circle: 'outer',
    stage: 'lead',
    trust: 12,
    drift: 0.5,
    driftState: 'on-time',
    promotedAt: null,
    revenue: 100,
    booked: 50,
    lastContactAt: '2026-01-01T09:00:00.000Z',
  });
  expect(second).toMatchObject({ uid: 'unknown', name: '', circle: 'inner' });
});
