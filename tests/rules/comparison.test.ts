import { expect, test } from 'vitest';
import type { Person } from '../../shared/model/person.ts';
import { missedByFunnel } from '../../shared/rules/comparison.ts';

const now = '2026-11-22T09:00:00.000Z';

function person(uid: string, facts: Partial<Person>): Person {
  return {
    uid,
    name: uid,
    organisation: null,
    circle: 'leads',
    stage: 'lead',
    trust: 50,
    drift: null,
    driftState: 'none',
    revenue: 0,
    lastContactAt: now,
    source: null,
    owner: null,
    tags: [],
    referredBy: null,
    ...facts,
  };
}

test('counts what the funnel misses in a small network', () => {
  const people = [
    person('anna', { circle: 'core', stage: 'advocate', revenue: 60_000 }),
    person('bram', { circle: 'regulars', stage: 'mql' }),
    // 90 days before now is 24 August: the day before that is quiet, that day is not.
    person('chris', {
      stage: 'customer',
      revenue: 30_000,
      referredBy: 'anna',
      lastContactAt: '2026-08-23T09:00:00.000Z',
    }),
    person('dirk', {
      stage: 'repeat',
      revenue: 10_000,
      referredBy: 'erik',
      lastContactAt: '2026-08-24T09:00:00.000Z',
    }),
    person('erik', { stage: 'lead', lastContactAt: null }),
    person('fien', { stage: 'customer', lastContactAt: null }),
  ];

  expect(missedByFunnel(people, new Set(['core', 'regulars']), now)).toEqual({
    customers: 4,
    quiet: 2,
    revenue: 100_000,
    innerRevenue: 60_000,
    referred: 2,
    referredByInner: 1,
    innerNotCustomers: 1,
    inner: 2,
  });
});

test('has nothing to say about nobody', () => {
  expect(missedByFunnel([], new Set(['core']), now)).toEqual({
    customers: 0,
    quiet: 0,
    revenue: 0,
    innerRevenue: 0,
    referred: 0,
    referredByInner: 0,
    innerNotCustomers: 0,
    inner: 0,
  });
});
